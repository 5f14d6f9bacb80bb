package org.infolinia.search.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infolinia.search.SearchAnswer;
import org.infolinia.search.source.ClueKind;

/** Asks for one more clue when more things fit than are shown. */
final class NextClue {

    /** More would not be read while somebody waits on the line. */
    private static final int MOST_NAMED = 3;

    private NextClue() {}

    static Optional<String> words(SearchAnswer answer, Locale locale) {
        boolean isAllShown =
                !answer.orMore() && answer.matching() <= answer.hits().size();
        if (isAllShown || answer.helpful().isEmpty()) {
            return Optional.empty();
        }
        var clues = ListFormatter.getInstance(locale, Type.OR, Width.WIDE).format(named(answer.helpful()));
        return Optional.of(
                answer.orMore()
                        ? translate("search.add-clue.most", answer.matching(), clues)
                        : translate("search.add-clue", answer.matching(), clues));
    }

    /** The last digits of phone and card are one thing to ask for, for the caller reads either. */
    private static Set<String> named(Set<ClueKind> helpful) {
        boolean eitherNumber = helpful.contains(ClueKind.PHONE) && helpful.contains(ClueKind.CARD);
        var names = new LinkedHashSet<String>();
        for (var kind : helpful) {
            boolean isNumber = kind == ClueKind.PHONE || kind == ClueKind.CARD;
            if (names.size() < MOST_NAMED) {
                names.add(translate("search.clue." + (eitherNumber && isNumber ? "PHONE-OR-CARD" : kind.name())));
            }
        }
        return names;
    }
}
