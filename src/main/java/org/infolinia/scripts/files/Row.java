package org.infolinia.scripts.files;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table; cells that say nothing are not in it.
 *
 * @param line from 1
 */
record Row(int line, Map<Column, String> cells) {

    private static final String BETWEEN_NAMES = "[,;\\s]+";

    Row {
        cells = new LinkedHashMap<>(cells);
        cells.values().removeIf(String::isBlank);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    String at(Column.Kind kind) {
        return find(kind).orElse("");
    }

    @Nullable
    String orNull(Column.Kind kind) {
        return find(kind).orElse(null);
    }

    Optional<String> find(Column.Kind kind) {
        return Optional.ofNullable(cells.get(Column.of(kind))).map(String::strip);
    }

    /** Names that stand in one cell. */
    List<String> names(Column.Kind kind) {
        return find(kind).stream()
                .flatMap(cell -> Stream.of(cell.split(BETWEEN_NAMES)))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    Words words(Column.Kind kind) {
        var texts = new EnumMap<Language, String>(Language.class);
        cells.forEach((column, text) -> {
            if (column.kind() == kind && column.language() != null) {
                texts.put(column.language(), text.strip().replace("\r\n", "\n"));
            }
        });
        return new Words(texts);
    }

    /** Null when there are none in any language. */
    @Nullable
    Words wordsOrNull(Column.Kind kind) {
        var words = words(kind);
        return words.texts().isEmpty() ? null : words;
    }
}
