package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.fulltext.TextSearch;
import org.springframework.stereotype.Component;

/** Somebody looks for words of a message: a word, several, a phrase, or with operators; with the passages to show. */
@Component
class FullTextSearch implements Scenario {

    private static final int WAYS = 4;
    private static final int WORDS_OF_A_PHRASE = 3;

    private final TextSearch search;
    private final Repeated repeated;

    FullTextSearch(TextSearch search, Repeated repeated) {
        this.search = search;
        this.repeated = repeated;
    }

    @Override
    public String name() {
        return "full-text-search";
    }

    @Override
    public Timings measure(MeasuredHelpdesk helpdesk, Duration time) {
        return repeated.timings(random -> search.find(typed(helpdesk, random), helpdesk.programs(), Language.PL), time);
    }

    private static String typed(MeasuredHelpdesk helpdesk, RandomGenerator random) {
        long place = random.nextLong(helpdesk.tickets());
        var words = List.of(helpdesk.made().at(place).messages().getFirst().split(" "));
        int first = random.nextInt(words.size() - WORDS_OF_A_PHRASE);
        return switch (random.nextInt(WAYS)) {
            case 0 -> words.get(first);
            case 1 -> words.get(first) + " " + words.getLast() + " " + words.getFirst();
            case 2 -> "\"" + String.join(" ", words.subList(first, first + WORDS_OF_A_PHRASE)) + "\"";
            default ->
                words.get(first) + " state:open from:\"" + helpdesk.made().contact(place) + "\"";
        };
    }
}
