package org.infolinia.planning.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
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
import org.infolinia.kit.Mark;
import org.infolinia.planning.Communication;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.ForecastDesk;
import org.infolinia.planning.forecast.ToldToday;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramZones;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.springframework.core.annotation.Order;

/** Tells the hotline what participants are told today: in which words, and by which script to answer. */
@SpringComponent
@Order(10)
class TodaysCommunications implements HotlineNews {

    private static final int SHOWN_DURING_CALL = 3;

    private final ForecastDesk forecasts;
    private final ScriptLibrary scripts;
    private final ProgramZones zones;
    private final PlanWords words;
    private final Clock clock;

    TodaysCommunications(
            ForecastDesk forecasts, ScriptLibrary scripts, ProgramZones zones, PlanWords words, Clock clock) {
        this.forecasts = forecasts;
        this.scripts = scripts;
        this.zones = zones;
        this.words = words;
        this.clock = clock;
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
        var head = new Div(PlanWords.icon(communication.plan().channel()).create(), title(communication));
        Optional.ofNullable(programs.get(communication.program()))
                .ifPresent(program -> head.addComponentAsFirst(new Mark(program.mark(), program.colour())));
        head.add(words.badge(communication.stage(clock.instant())));
        head.addClassName("told-head");
        var item = new ListItem(head, small(when(communication)), said(communication));
        expected(told).ifPresent(sentence -> item.add(small(sentence)));
        links(communication).ifPresent(item::add);
        return item;
    }

    private Component line(Communication communication, Consumer<String> follow) {
        var summary = new Div(
                PlanWords.icon(communication.plan().channel()).create(),
                new Span(PlanWords.say("planning.today-they-are-told")),
                title(communication));
        summary.addClassName("told-head");
        var details = new NativeDetails(summary);
        details.setContent(new Div(said(communication), small(when(communication))));
        var line = new Div(details);
        line.addClassName("told-line");
        script(communication)
                .ifPresent(script -> line.add(Buttons.plain(
                        Icon.SCRIPT,
                        PlanWords.say("planning.follow-script", titleOf(script)),
                        () -> follow.accept(script.content().code()))));
        return line;
    }

    private String when(Communication communication) {
        return PlanWords.say(communication.plan().channel().messageKey()) + " · "
                + words.sending(communication.plan(), zones.of(communication.program()));
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

    private Optional<Component> links(Communication communication) {
        var links = new Div();
        links.addClassName("told-links");
        script(communication)
                .ifPresent(script -> links.add(new Anchor(
                        "scripts/" + script.id().value(), PlanWords.say("planning.script-link", titleOf(script)))));
        Optional.ofNullable(communication.plan().article())
                .ifPresent(article ->
                        links.add(new Anchor("knowledge/" + article, PlanWords.say("planning.article-link"))));
        return links.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(links);
    }

    private Optional<ScriptVersion> script(Communication communication) {
        return Optional.ofNullable(communication.plan().script())
                .flatMap(code -> scripts.published(communication.program(), code));
    }

    private static String titleOf(ScriptVersion script) {
        return script.content().title().in(PlanWords.language());
    }

    private static Span title(Communication communication) {
        var title = new Span(communication.plan().title());
        title.addClassName("strong");
        return title;
    }

    private static Paragraph said(Communication communication) {
        var said = new Paragraph(communication.plan().wordsIn(PlanWords.language()));
        said.addClassName("told-words");
        return said;
    }

    private static Paragraph small(String sentence) {
        var small = new Paragraph(sentence);
        small.addClassNames("small", "muted");
        return small;
    }
}
