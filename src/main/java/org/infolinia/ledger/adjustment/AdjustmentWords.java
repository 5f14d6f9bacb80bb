package org.infolinia.ledger.adjustment;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What participants read or hear when their points are adjusted. */
@Component
class AdjustmentWords {

    private final Phrasebook phrasebook;

    AdjustmentWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /**
     * How many points, for what, how many of them pay off what was owed, and until when the others can be spent.
     *
     * @param paidOff zero or more
     */
    String told(
            AdjustmentReason reason, Points points, Points paidOff, @Nullable LocalDate expiresOn, Language language) {
        long size = points.magnitude().value();
        var sentence = phrasebook.say(
                language,
                points.isNegative() ? "ledger.told.taken" : "ledger.told.added",
                language.number(size),
                size,
                reason.told(language));
        if (!paidOff.isZero()) {
            sentence += " "
                    + phrasebook.say(
                            language, "ledger.told.paid-off", language.number(paidOff.value()), paidOff.value());
        }
        return expiresOn == null || paidOff.equals(points)
                ? sentence
                : sentence + " " + phrasebook.say(language, "ledger.told.until", language.day(expiresOn));
    }
}
