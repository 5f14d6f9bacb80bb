package org.infolinia.ledger;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What participants read or hear about their points. */
@Component
class LedgerWords {

    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Phrasebook phrasebook;

    LedgerWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** The words for an adjustment: how many points, for what, and until when they can be spent. */
    String told(AdjustmentReason reason, Points points, @Nullable LocalDate expiresOn, Language language) {
        var size = points.magnitude();
        var sentence = phrasebook.say(
                language,
                points.isNegative() ? "ledger.told.taken" : "ledger.told.added",
                number(size, language),
                size.value(),
                reason.told(language));
        return expiresOn == null
                ? sentence
                : sentence + " " + phrasebook.say(language, "ledger.told.until", day(expiresOn, language));
    }

    /** Opening balance, what came, what went, closing balance: the sentences add up as the numbers do. */
    List<String> explained(
            LocalDate from,
            LocalDate to,
            Points opening,
            List<Explanation.Part> parts,
            Points closing,
            Language language) {
        var sentences = new ArrayList<String>();
        sentences.add(balance("ledger.explained.opening", from, opening, language));
        sum("ledger.explained.came", parts, part -> !part.points().isNegative(), language, sentences);
        sum("ledger.explained.went", parts, part -> part.points().isNegative(), language, sentences);
        if (parts.isEmpty()) {
            sentences.add(phrasebook.say(language, "ledger.explained.nothing"));
        }
        sentences.add(balance("ledger.explained.closing", to, closing, language));
        return sentences;
    }

    private String balance(String key, LocalDate day, Points points, Language language) {
        return phrasebook.say(language, key, day(day, language), number(points, language), points.value());
    }

    private void sum(
            String key,
            List<Explanation.Part> parts,
            Predicate<Explanation.Part> side,
            Language language,
            List<String> sentences) {
        var chosen = parts.stream().filter(side).toList();
        if (!chosen.isEmpty()) {
            var total = chosen.stream()
                    .map(Explanation.Part::points)
                    .reduce(Points.ZERO, Points::plus)
                    .magnitude();
            var list = ListFormatter.getInstance(ULocale.forLocale(language.locale()))
                    .format(chosen.stream().map(part -> words(part, language)).toList());
            sentences.add(phrasebook.say(language, key, number(total, language), total.value(), list));
        }
    }

    private String words(Explanation.Part part, Language language) {
        return phrasebook.say(
                language,
                "ledger.part." + part.kind().name(),
                number(part.points().magnitude(), language),
                part.postings());
    }

    private static String number(Points points, Language language) {
        return NumberFormat.getIntegerInstance(language.locale())
                .format(points.value())
                .replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE);
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }
}
