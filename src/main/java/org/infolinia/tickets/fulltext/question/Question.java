package org.infolinia.tickets.fulltext.question;

import java.util.List;
import org.infolinia.tickets.Words;
import org.infolinia.tickets.fulltext.question.Sought.Saying;

/**
 * What somebody asks for.
 *
 * @param all of each of these groups at least one part must hold
 * @param misunderstood what could not be understood of what was typed, in the order in which it was typed
 */
public record Question(List<List<Part>> all, List<Words> misunderstood) {

    public Question {
        all = all.stream().map(List::copyOf).toList();
        misunderstood = List.copyOf(misunderstood);
    }

    /** @param isExcluded whether it must not hold */
    public record Part(boolean isExcluded, Sought sought) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether some finds are better than others, and not only newer. */
    public boolean hasWords() {
        return all.stream()
                .flatMap(List::stream)
                .anyMatch(part -> !part.isExcluded() && part.sought() instanceof Saying);
    }
}
