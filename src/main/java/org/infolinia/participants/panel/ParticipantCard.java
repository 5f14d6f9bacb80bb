package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.programs.Program.RequiredLevels;

/**
 * Who it is: name, card, what to know before speaking, how sure we are and the way to be surer, contact data masked.
 * Made by {@link ParticipantCards}.
 */
public class ParticipantCard extends Card {

    private final Participant participant;
    private final RequiredLevels required;
    private final ParticipantRegister register;
    private final IdentificationDesk identification;
    private final List<Consumer<IdentificationLevel>> listeners = new CopyOnWriteArrayList<>();

    ParticipantCard(
            Participant participant,
            RequiredLevels required,
            ParticipantRegister register,
            IdentificationDesk identification) {
        super(participant.name().full());
        this.participant = participant;
        this.required = required;
        this.register = register;
        this.identification = identification;
        addClassName("who-card");
        refresh();
    }

    /** Tells {@code listener} when the person in contact got better known, or was exchanged for another. */
    public Registration onLevelChange(Consumer<IdentificationLevel> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Shows what is true now; call it when the level was raised elsewhere, such as by a call that matched. */
    public void refresh() {
        var level = register.levelOf(participant.id());
        show(membership());
        if (participant.pinNote() != null) {
            with(pin(participant.pinNote()));
        }
        with(
                new LevelMeter(level, required, this::ask, this::startOver),
                new ContactData(participant, level, required, identification));
    }

    private void ask() {
        new QuestionsDialog(participant.id(), identification, this::levelChanged).open();
    }

    private void startOver() {
        identification.startOver(participant.id());
        levelChanged();
    }

    private void levelChanged() {
        refresh();
        var level = register.levelOf(participant.id());
        listeners.forEach(listener -> listener.accept(level));
    }

    private Component membership() {
        var line = new Paragraph();
        line.addClassNames("small", "muted");
        var since = getTranslation("participants.since", participant.joinedOn().getYear());
        participant.cards().stream()
                .findFirst()
                .ifPresentOrElse(
                        card -> {
                            var number = new Span(card.masked());
                            number.addClassName("code");
                            line.add(
                                    new Span(getTranslation("participants.card") + " "),
                                    number,
                                    new Span(" · " + since));
                        },
                        () -> line.add(new Span(participant.number() + " · " + since)));
        return line;
    }

    private static Component pin(String note) {
        var pin = new Div(Icon.NOTE.create(), new Span(note));
        pin.addClassName("pin");
        return pin;
    }
}
