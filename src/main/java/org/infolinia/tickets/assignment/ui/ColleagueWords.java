package org.infolinia.tickets.assignment.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.assignment.Colleague;

/** Who somebody is and what he can do, in one line. */
final class ColleagueWords {

    private ColleagueWords() {}

    static String of(Colleague colleague) {
        return Stream.of(colleague.agent().name().full(), abilities(colleague))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String abilities(Colleague colleague) {
        var competence = colleague.competence();
        return Stream.concat(
                        competence.languages().stream()
                                .sorted()
                                .map(Language::code)
                                .map(code -> code.toUpperCase(Locale.ROOT)),
                        competence.skills().stream().sorted())
                .collect(Collectors.joining(", "));
    }
}
