package org.infolinia.ledger.statement;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingKind;
import org.springframework.stereotype.Component;

/** How a balance came about, in sentences to be read out. */
@Component
class ExplanationWords {

    private final Phrasebook phrasebook;
    private final LapseWords lapseWords;

    ExplanationWords(Phrasebook phrasebook, LapseWords lapseWords) {
        this.phrasebook = phrasebook;
        this.lapseWords = lapseWords;
    }

    /** Opening balance, what came, what went, closing balance: the sentences add up as the numbers do. */
    List<String> explained(
            LocalDate from, LocalDate to, WalletHistory.Sums sums, List<Lapse> lapses, Language language) {
        var sentences = new ArrayList<String>();
        sentences.add(balance("ledger.explained.opening", from, sums.opening(), language));
        sum("ledger.explained.came", sums.parts(), Explanation.Part::isIncome, lapses, language)
                .ifPresent(sentences::add);
        sum("ledger.explained.went", sums.parts(), part -> !part.isIncome(), lapses, language)
                .ifPresent(sentences::add);
        if (sums.parts().isEmpty()) {
            sentences.add(phrasebook.say(language, "ledger.explained.nothing"));
        }
        sentences.add(balance("ledger.explained.closing", to, sums.closing(), language));
        return sentences;
    }

    private String balance(String key, LocalDate day, Points points, Language language) {
        return phrasebook.say(language, key, language.day(day), language.number(points.value()), points.value());
    }

    private Optional<String> sum(
            String key,
            List<Explanation.Part> parts,
            Predicate<Explanation.Part> side,
            List<Lapse> lapses,
            Language language) {
        var chosen = parts.stream().filter(side).toList();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        long total = chosen.stream()
                .map(Explanation.Part::points)
                .reduce(Points.ZERO, Points::plus)
                .magnitude()
                .value();
        var list = ListFormatter.getInstance(ULocale.forLocale(language.locale()))
                .format(chosen.stream()
                        .flatMap(part -> words(part, lapses, language).stream())
                        .toList());
        return Optional.of(phrasebook.say(language, key, language.number(total), total, list));
    }

    private List<String> words(Explanation.Part part, List<Lapse> lapses, Language language) {
        var told = part.kind() == PostingKind.EXPIRY
                ? lapseWords.of(lapses, part.points().magnitude(), language)
                : List.<String>of();
        return told.isEmpty() ? List.of(words(part, language)) : told;
    }

    private String words(Explanation.Part part, Language language) {
        var words = phrasebook.say(
                language,
                "ledger.part." + part.kind().name(),
                language.number(part.points().magnitude().value()),
                part.postings());
        var dated = part.onlyDay()
                .map(day -> phrasebook.say(language, "ledger.explained.on", words, language.day(day)))
                .orElse(words);
        return part.owed().isZero()
                ? dated
                : phrasebook.say(
                        language,
                        part.owed().isNegative() ? "ledger.part.paid-off" : "ledger.part.owed",
                        dated,
                        language.number(part.owed().magnitude().value()));
    }
}
