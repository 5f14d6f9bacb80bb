package org.infolinia.tickets.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.fulltext.index.LikeText;
import org.infolinia.tickets.problems.TicketFacts.Fact;
import org.infolinia.tickets.problems.TicketFacts.Kind;

/**
 * How much two tickets have in common.
 *
 * @param share of the text of one that stands in the other, between 0 and 1
 * @param words that they share, the most telling first
 * @param facts that they share
 */
record Likeness(double share, List<String> words, Set<Fact> facts) {

    /** From here on two tickets may well have the same cause. */
    private static final double ENOUGH = 0.4;

    private static final int MOST_WORDS_SHOWN = 5;

    static Likeness of(Optional<LikeText.Likeness> text, Set<Fact> mine, Set<Fact> others) {
        var common = mine.stream().filter(others::contains).collect(Collectors.toSet());
        return new Likeness(
                text.map(LikeText.Likeness::share).orElse(0.0),
                text.map(LikeText.Likeness::words).orElse(List.of()),
                common);
    }

    double score() {
        return share
                + facts.stream()
                        .map(Fact::kind)
                        .distinct()
                        .mapToDouble(Kind::weight)
                        .sum();
    }

    boolean isEnough() {
        return score() >= ENOUGH;
    }

    /** Why they may have the same cause, the strongest reason first. */
    List<Words> why() {
        var reasons = new ArrayList<Words>();
        Map<Kind, List<Fact>> byKind = facts.stream().collect(Collectors.groupingBy(Fact::kind));
        Stream.of(Kind.values())
                .filter(kind -> kind != Kind.TOPIC && byKind.containsKey(kind))
                .forEach(kind -> reasons.add(Words.of(kind.words(), shown(byKind.getOrDefault(kind, List.of())))));
        if (!words.isEmpty()) {
            reasons.add(Words.of(
                    "tickets.problems.why.text",
                    words.stream().limit(MOST_WORDS_SHOWN).collect(Collectors.joining(", "))));
        }
        if (byKind.containsKey(Kind.TOPIC)) {
            reasons.add(Words.of(Kind.TOPIC.words()));
        }
        return List.copyOf(reasons);
    }

    private static String shown(List<Fact> facts) {
        return facts.stream().map(Fact::shown).sorted(Comparator.naturalOrder()).collect(Collectors.joining(", "));
    }
}
