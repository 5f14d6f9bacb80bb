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

    /** How many points, for what, and until when they can be spent. */
    String told(AdjustmentReason reason, Points points, @Nullable LocalDate expiresOn, Language language) {
        long size = points.magnitude().value();
        var sentence = phrasebook.say(
                language,
                points.isNegative() ? "ledger.told.taken" : "ledger.told.added",
                language.number(size),
                size,
                reason.told(language));
        return expiresOn == null
                ? sentence
                : sentence + " " + phrasebook.say(language, "ledger.told.until", language.day(expiresOn));
    }
}
