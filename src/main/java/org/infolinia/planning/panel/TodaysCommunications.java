package org.infolinia.planning.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.calls.panel.HotlineNews;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.planning.Communication;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.ForecastDesk;
import org.infolinia.planning.forecast.ToldToday;
import org.infolinia.programs.Program;
import org.springframework.core.annotation.Order;

/** Tells the hotline what participants are told today: in which words, and by which script to answer. */
@SpringComponent
@Order(10)
class TodaysCommunications implements HotlineNews {

    private static final int SHOWN_DURING_CALL = 3;

    private final ForecastDesk forecasts;
    private final CommunicationItems items;
    private final PlanWords words;

    TodaysCommunications(ForecastDesk forecasts, CommunicationItems items, PlanWords words) {
        this.forecasts = forecasts;
        this.items = items;
        this.words = words;
    }

    @Override
    public Optional<Component> beforeCalls(List<Program> programs) {
        var byId = programs.stream().collect(Collectors.toMap(Program::id, Function.identity()));
        var told = forecasts.today(programs.stream().map(Program::id).toList());
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("told-today");
        told.forEach(one -> list.add(item(one, byId)));
        return Optional.of(new Card(Icon.CALENDAR, PlanWords.say("planning.today"))
                .edgeToEdge()
                .with(list));
    }

    @Override
    public Optional<Component> duringCall(ProgramId program, Consumer<String> follow) {
        var told = forecasts.today(List.of(program));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var hint = new Div();
        hint.addClassNames("card", "told-in-call");
        hint.getElement().setAttribute("role", "region").setAttribute("aria-label", PlanWords.say("planning.today"));
        told.stream()
                .limit(SHOWN_DURING_CALL)
                .map(ToldToday::communication)
                .forEach(communication -> hint.add(line(communication, follow)));
        return Optional.of(hint);
    }

    private ListItem item(ToldToday told, Map<ProgramId, Program> programs) {
        var communication = told.communication();
        return items.item(communication, Optional.ofNullable(programs.get(communication.program())), expected(told));
    }

    private Component line(Communication communication, Consumer<String> follow) {
        var summary = new Div(
                PlanWords.icon(communication.plan().channel()).create(),
                new Span(PlanWords.say("planning.today-they-are-told")),
                CommunicationItems.title(communication));
        summary.addClassName("told-head");
        var details = new NativeDetails(summary);
        details.setContent(
                new Div(CommunicationItems.said(communication), CommunicationItems.small(items.when(communication))));
        var line = new Div(details);
        line.addClassName("told-line");
        items.script(communication)
                .ifPresent(script -> line.add(Buttons.plain(
                        Icon.SCRIPT,
                        PlanWords.say("planning.follow-script", CommunicationItems.titleOf(script)),
                        () -> follow.accept(script.content().code()))));
        return line;
    }

    private Optional<String> expected(ToldToday told) {
        var calls = told.expected().get(ContactKind.CALL);
        var mails = told.expected().get(ContactKind.MAIL);
        if (calls == null && mails == null) {
            return Optional.empty();
        }
        return Optional.of(PlanWords.say(
                "planning.expected-today",
                calls == null ? "?" : words.contacts(calls),
                mails == null ? "?" : words.contacts(mails)));
    }
}
