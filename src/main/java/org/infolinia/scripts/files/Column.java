package org.infolinia.scripts.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A column of the table.
 *
 * @param language of texts; null for all else
 */
record Column(Kind kind, @Nullable Language language) {

    enum Kind {
        KEY,
        KIND,
        TITLE,
        TEXT,
        HINT,
        NEXT,
        OTHERWISE,
        WHEN,
        REQUIRED,
        DETAIL,
        ARTICLES;

        private boolean isInLanguages() {
            return this == TITLE || this == TEXT || this == HINT;
        }
    }

    private static final char LANGUAGE_SEPARATOR = ':';

    static Column of(Kind kind) {
        return new Column(kind, null);
    }

    /** All there can be for these languages, in the order in which they are written. */
    static List<Column> all(Iterable<Language> languages) {
        return Stream.of(Kind.values())
                .flatMap(kind ->
                        kind.isInLanguages() ? Stream.of(languages).flatMap(all -> of(kind, all)) : Stream.of(of(kind)))
                .toList();
    }

    private static Stream<Column> of(Kind kind, Iterable<Language> languages) {
        var columns = Stream.<Column>builder();
        languages.forEach(language -> columns.add(new Column(kind, language)));
        return columns.build();
    }

    /** By what stands above it, in any case; empty when that is none of ours. */
    static Optional<Column> headed(String heading) {
        var bare = heading.strip().toLowerCase(Locale.ROOT);
        return all(Arrays.asList(Language.values())).stream()
                .filter(column -> column.heading().equals(bare))
                .findFirst();
    }

    /** Such as {@code next} or {@code text:pl}. */
    String heading() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return language == null ? name : name + LANGUAGE_SEPARATOR + language.code();
    }
}
