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
import org.springframework.stereotype.Component;

/** How a balance came about, in sentences to be read out. */
@Component
class ExplanationWords {

    private final Phrasebook phrasebook;

    ExplanationWords(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** Opening balance, what came, what went, closing balance: the sentences add up as the numbers do. */
    List<String> explained(LocalDate from, LocalDate to, WalletHistory.Sums sums, Language language) {
        var sentences = new ArrayList<String>();
        sentences.add(balance("ledger.explained.opening", from, sums.opening(), language));
        sum("ledger.explained.came", sums.parts(), Explanation.Part::isIncome, language)
                .ifPresent(sentences::add);
        sum("ledger.explained.went", sums.parts(), part -> !part.isIncome(), language)
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
            String key, List<Explanation.Part> parts, Predicate<Explanation.Part> side, Language language) {
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
                .format(chosen.stream().map(part -> words(part, language)).toList());
        return Optional.of(phrasebook.say(language, key, language.number(total), total, list));
    }

    private String words(Explanation.Part part, Language language) {
        var words = phrasebook.say(
                language,
                "ledger.part." + part.kind().name(),
                language.number(part.points().magnitude().value()),
                part.postings());
        return part.owed().isZero()
                ? words
                : phrasebook.say(
                        language,
                        part.owed().isNegative() ? "ledger.part.paid-off" : "ledger.part.owed",
                        words,
                        language.number(part.owed().magnitude().value()));
    }
}
