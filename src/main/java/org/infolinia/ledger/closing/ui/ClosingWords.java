package org.infolinia.ledger.closing.ui;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.closing.Closing;
import org.infolinia.ledger.closing.Finding;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How closings and what belongs to them are named on the screens. */
@Component
class ClosingWords {

    private final ParticipantRegister register;
    private final Formats formats;
    private final Phrasebook phrasebook;

    ClosingWords(ParticipantRegister register, Formats formats, Phrasebook phrasebook) {
        this.register = register;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    Formats formats() {
        return formats;
    }

    String say(Locale locale, String key, Object... facts) {
        return phrasebook.say(Language.ofLocale(locale), "ledger.closing." + key, facts);
    }

    String say(Locale locale, Refusal refusal) {
        return phrasebook.say(Language.ofLocale(locale), refusal);
    }

    /** Where a form says why it was refused. */
    Refusals refusals() {
        return new Refusals(phrasebook);
    }

    /** @param last null while the stage runs */
    String stage(Locale locale, LocalDate first, @Nullable LocalDate last) {
        var language = Language.ofLocale(locale);
        boolean isFirst = first.equals(LocalDate.EPOCH);
        if (last == null) {
            return isFirst ? say(locale, "stage.all") : say(locale, "stage.since", language.day(first));
        }
        return isFirst
                ? say(locale, "stage.first", language.day(last))
                : say(locale, "stage.days", language.day(first), language.day(last));
    }

    Badge state(Locale locale, @Nullable Closing closing) {
        if (closing == null) {
            return new Badge(Icon.PENCIL, say(locale, "state.running"), Tone.NEUTRAL);
        }
        return closing.isClosed()
                ? new Badge(Icon.LOCK, say(locale, "state.closed"), Tone.OK)
                : new Badge(Icon.HOURGLASS, say(locale, "state.under-way"), Tone.WARN);
    }

    /** Whose it is; empty where it is nobody's the reader may see. */
    Optional<Participant> participant(Finding finding) {
        return Optional.ofNullable(finding.participant()).flatMap(register::find);
    }
}
