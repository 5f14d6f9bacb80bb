package org.infolinia.ledger.statement;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.springframework.stereotype.Component;

/** When points expired and where they had come from, in words. */
@Component
class LapseWords {

    /** So many can be followed by whoever has them read out; the others are summed up. */
    private static final int MOST_NAMED = 3;

    private final Phrasebook phrasebook;

    LapseWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /**
     * The phrases, whose points add up to {@code total}; none when they would not.
     *
     * @param total what expired, without a sign
     */
    List<String> of(List<Lapse> lapses, Points total, Language language) {
        if (!sum(lapses).equals(total)) {
            return List.of();
        }
        var named = lapses.subList(0, Math.min(MOST_NAMED, lapses.size()));
        var phrases = new ArrayList<>(
                named.stream().map(lapse -> phrase(lapse, language)).toList());
        var others = total.plus(sum(named).negated());
        if (!others.isZero()) {
            phrases.add(phrasebook.say(language, "ledger.lapsed.others", language.number(others.value())));
        }
        return phrases;
    }

    private String phrase(Lapse lapse, Language language) {
        return phrasebook.say(
                language,
                "ledger.lapsed",
                language.number(lapse.points().value()),
                language.day(lapse.on()),
                lapse.earned().name(),
                earned(lapse, language));
    }

    private String earned(Lapse lapse, Language language) {
        return lapse.first().equals(lapse.last())
                ? phrasebook.say(language, "ledger.lapsed.day", language.day(lapse.first()))
                : phrasebook.say(
                        language, "ledger.lapsed.days", language.day(lapse.first()), language.day(lapse.last()));
    }

    private static Points sum(List<Lapse> lapses) {
        return lapses.stream().map(Lapse::points).reduce(Points.ZERO, Points::plus);
    }
}
