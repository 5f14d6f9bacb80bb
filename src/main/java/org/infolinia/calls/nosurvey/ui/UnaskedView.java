package org.infolinia.calls.nosurvey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.nosurvey.UnaskedCallers;
import org.infolinia.calls.nosurvey.UnaskedCallers.Unasked;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** Who was not asked after a call, who decided so and why, so that nobody spares himself a bad score. */
@Route("no-survey")
@Menu(order = 215, icon = "VOICE", title = "calls.unasked.menu")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class UnaskedView extends Div implements HasDynamicTitle {

    private final transient Formats formats;

    UnaskedView(UnaskedCallers unasked, ParticipantRegister register, ProgramSelection selection, Formats formats) {
        this.formats = formats;
        addClassNames("page", "unasked");
        var calls = unasked.newest(selection.inView().stream().map(Program::id).toList());
        var names = register.names(calls.stream()
                .flatMap(call -> Stream.ofNullable(call.participant()))
                .collect(Collectors.toSet()));
        var card = new Card(Icon.VOICE, getTranslation("calls.unasked")).filling();
        add(
                new Strip(getPageTitle()),
                calls.isEmpty()
                        ? card.with(new EmptyState(Icon.CHECK_C, getTranslation("calls.unasked.none")))
                        : card.with(new Paragraph(getTranslation("calls.unasked.means")), list(calls, names)));
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("calls.unasked.menu");
    }

    private Component list(List<Unasked> calls, Map<ParticipantId, PersonName> names) {
        var list = new UnorderedList();
        list.addClassName("callback-lines");
        calls.forEach(call -> list.add(new ListItem(line(call, names))));
        return list;
    }

    private Component line(Unasked call, Map<ParticipantId, PersonName> names) {
        var who = new Anchor(
                "calls/" + call.call().value(),
                Optional.ofNullable(call.participant())
                        .flatMap(participant -> Optional.ofNullable(names.get(participant)))
                        .map(PersonName::full)
                        .orElseGet(() -> getTranslation("calls.unknown-caller")));
        who.addClassNames("strong", "grow");
        var when = new Span(call.agent() + " · " + formats.moment(call.endedAt(), getLocale()));
        when.addClassNames("small", "muted");
        var head = new Div(who, when);
        head.addClassName("callback-head");
        var why = new Span(call.reason());
        why.addClassNames("small", "callback-about");
        var line = new Div(head, why);
        line.addClassName("callback-line");
        return line;
    }
}
