package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.UI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.ledger.ui.parts.RejectionDialog;
import org.infolinia.participants.Participant;
import org.infolinia.participants.RegisterExtracts;
import org.springframework.stereotype.Component;

/** What and whom a batch is about, for reading. */
@Component
class BatchWords {

    private final AdjustmentReasons reasons;
    private final RegisterExtracts participants;
    private final Phrasebook phrasebook;

    BatchWords(AdjustmentReasons reasons, RegisterExtracts participants, Phrasebook phrasebook) {
        this.reasons = reasons;
        this.participants = participants;
        this.phrasebook = phrasebook;
    }

    String reason(Batch batch, Locale locale) {
        return reasons.find(batch.program(), batch.reason())
                .map(reason -> reason.label(Language.ofLocale(locale)))
                .orElse(batch.reason());
    }

    String words(Refusal refusal, Locale locale) {
        return phrasebook.say(Language.ofLocale(locale), refusal);
    }

    /** Where a form says why it was refused. */
    Refusals refusals() {
        return new Refusals(phrasebook);
    }

    /** Asks why a request is refused, and refuses it. */
    void askWhy(Function<String, Outcome<Batch>> rejection) {
        new RejectionDialog<>(rejection, phrasebook, () -> {}).open();
    }

    /** Number and name of each. */
    Map<ParticipantId, String> named(Batch batch, Collection<ParticipantId> ids) {
        return participants.byIds(batch.program(), ids).values().stream()
                .collect(Collectors.toMap(Participant::id, BatchWords::named));
    }

    Badge badge(Batch batch) {
        var status = batch.status();
        var words = UI.getCurrent().getTranslation("ledger.batch.status." + status.name());
        return switch (status) {
            case SIMULATING, POSTING, REVERSING -> new Badge(Icon.HOURGLASS, words, Tone.ACCENT);
            case SIMULATED -> new Badge(Icon.EYE, words, Tone.NEUTRAL);
            case WAITING, WAITING_FOR_REVERSAL -> new Badge(Icon.CLOCK, words, Tone.WARN);
            case POSTED -> new Badge(Icon.CHECK_C, words, Tone.OK);
            case REVERSED -> new Badge(Icon.UNDO, words, Tone.NEUTRAL);
        };
    }

    private static String named(Participant participant) {
        return participant.number() + " · " + participant.name().full();
    }
}
