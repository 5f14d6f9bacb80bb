package org.infolinia.participants.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.participants.identification.CodeDesk;
import org.infolinia.participants.identification.IdentificationDesk;
import org.infolinia.programs.Program.RequiredLevels;
import org.jspecify.annotations.Nullable;

/**
 * Who it is: name, card, what to know before speaking, how sure we are and the way to be surer, contact data masked.
 * Made by {@link ParticipantCards}.
 */
public class ParticipantCard extends Card implements LevelMeter.Ways {

    private final Participant participant;
    private final @Nullable CaseReference caseInHand;
    private final RequiredLevels required;
    private final Proofs proofs;
    private final List<Consumer<IdentificationLevel>> listeners = new CopyOnWriteArrayList<>();

    /** What the card asks and has done. */
    record Proofs(
            ParticipantRegister register,
            IdentificationDesk identification,
            CodeDesk codes,
            CardDesk cards,
            Formats formats) {}

    ParticipantCard(
            Participant participant, @Nullable CaseReference caseInHand, RequiredLevels required, Proofs proofs) {
        super(participant.name().full());
        this.participant = participant;
        this.caseInHand = caseInHand;
        this.required = required;
        this.proofs = proofs;
        addClassName("who-card");
        refresh();
    }

    /** Tells {@code listener} when the person in contact got better known, or was exchanged for another. */
    public Registration onLevelChange(Consumer<IdentificationLevel> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Shows what is true now; call it when the level was raised elsewhere, such as by a call that matched. */
    public final void refresh() {
        var level = level();
        var identification = proofs.identification();
        show(new CardLine(participant, level, required, proofs.cards(), this::refresh));
        if (participant.pinNote() != null) {
            with(pin(participant.pinNote()));
        }
        with(
                new LevelMeter(
                        level,
                        required,
                        identification.attempts(participant.id()),
                        identification.canLiftLock(participant),
                        this),
                new ContactData(participant, level, required, caseInHand, identification::unmask));
    }

    @Override
    public void ask() {
        new QuestionsDialog(participant.id(), proofs.identification(), this::levelChanged, this::refresh).open();
    }

    @Override
    public void sendCode() {
        new CodeDialog(participant.id(), proofs.codes(), proofs.formats(), this::levelChanged, this::refresh).open();
    }

    @Override
    public void startOver() {
        proofs.identification().startOver(participant.id());
        levelChanged();
    }

    @Override
    public void liftLock() {
        proofs.identification().liftLock(participant.id());
        refresh();
    }

    private void levelChanged() {
        refresh();
        var level = level();
        listeners.forEach(listener -> listener.accept(level));
    }

    private IdentificationLevel level() {
        return proofs.register().levelOf(participant.id());
    }

    private static Component pin(String note) {
        var pin = new Div(Icon.NOTE.create(), new Span(note));
        pin.addClassName("pin");
        return pin;
    }
}
