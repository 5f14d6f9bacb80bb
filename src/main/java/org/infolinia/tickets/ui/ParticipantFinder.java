package org.infolinia.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;

/** Finds a participant by what he tells of himself, and lets the agent choose among those found. */
class ParticipantFinder extends Div {

    private static final int MAXIMUM_LENGTH = 254;

    private final Function<String, List<Participant>> search;
    private final Consumer<Participant> chosen;
    private final TextField typed = new TextField();
    private final Div found = new Div();

    ParticipantFinder(Function<String, List<Participant>> search, Consumer<Participant> chosen) {
        this.search = search;
        this.chosen = chosen;
        addClassName("participant-finder");
        typed.setLabel(getTranslation("tickets.who.contact-point"));
        typed.setMaxLength(MAXIMUM_LENGTH);
        typed.setWidthFull();
        typed.addValueChangeListener(change -> look());
        found.getElement().setAttribute("role", "status");
        add(typed, Buttons.plain(Icon.SEARCH, getTranslation("tickets.who.find"), this::look), found);
    }

    /** A list of participants to choose from. */
    static Component choices(List<Participant> participants, Consumer<Participant> chosen) {
        var list = new UnorderedList();
        list.addClassName("candidates");
        participants.forEach(participant -> {
            var link =
                    Buttons.plain(Icon.LINK, list.getTranslation("tickets.who.link"), () -> chosen.accept(participant));
            list.add(new ListItem(new Span(participant.name().full() + " · " + participant.number()), link));
        });
        return list;
    }

    private void look() {
        found.removeAll();
        if (typed.getValue().isBlank()) {
            return;
        }
        var participants = search.apply(typed.getValue());
        found.add(
                participants.isEmpty()
                        ? new Paragraph(getTranslation("tickets.who.not-found"))
                        : choices(participants, chosen));
    }
}
