package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;

/** Who is calling? Those with the caller's number, or found by another number or address. */
class CallerCard extends Card {

    private final Div found = new Div();
    private final Consumer<ParticipantId> choose;

    /**
     * @param search finds participants by what was typed
     * @param choose says who it is
     */
    CallerCard(
            String title,
            List<Participant> candidates,
            Function<String, List<Participant>> search,
            Consumer<ParticipantId> choose) {
        super(Icon.QUESTION, title);
        this.choose = choose;
        addClassName("caller-card");
        found.getElement().setAttribute("aria-live", "polite");
        with(new Paragraph(getTranslation(candidates.isEmpty() ? "calls.caller.unknown" : "calls.caller.several")));
        if (!candidates.isEmpty()) {
            with(list(candidates));
        }
        var field = new TextField(getTranslation("calls.caller.search"));
        field.setHelperText(getTranslation("calls.caller.search-hint"));
        field.setPrefixComponent(Icon.SEARCH.create());
        field.setWidthFull();
        field.addKeyDownListener(Key.ENTER, enter -> show(search.apply(field.getValue())));
        with(field, found);
    }

    private void show(List<Participant> participants) {
        found.removeAll();
        found.add(participants.isEmpty() ? new Paragraph(getTranslation("calls.caller.nobody")) : list(participants));
    }

    private Component list(List<Participant> participants) {
        var list = new UnorderedList();
        list.addClassName("callers");
        participants.forEach(participant -> list.add(new ListItem(button(participant))));
        return list;
    }

    private NativeButton button(Participant participant) {
        var name = new Span(participant.name().full());
        name.addClassName("strong");
        var detail = new Span(detailOf(participant));
        detail.addClassNames("tiny", "quiet");
        var button = new NativeButton();
        button.add(Icon.USER.create(), name, detail);
        button.addClickListener(click -> choose.accept(participant.id()));
        return button;
    }

    private static String detailOf(Participant participant) {
        var town = participant.address().maskedTown();
        return town == null ? participant.number() : participant.number() + " · " + town;
    }
}
