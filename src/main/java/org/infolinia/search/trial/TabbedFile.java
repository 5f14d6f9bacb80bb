package org.infolinia.search.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of lines with tabs between the columns, named by its first line. Quotes mean nothing in it. */
final class TabbedFile {

    private static final String TAB = "\t";

    private TabbedFile() {}

    /** What is done with one line. */
    interface LineReader {
        /** @param cells in the order in which the columns were asked for */
        void read(String[] cells) throws IOException;
    }

    /** @throws IllegalArgumentException when a column is missing, or a line has fewer cells than the first */
    static void read(Path file, List<String> columns, LineReader reader) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var places = places(file, columns, lines);
            int number = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                var cells = line.split(TAB, -1);
                var wanted = new String[places.length];
                for (int i = 0; i < places.length; i++) {
                    if (places[i] >= cells.length) {
                        throw new IllegalArgumentException(
                                "%s, line %d: no column '%s'".formatted(file, number, columns.get(i)));
                    }
                    wanted[i] = cells[places[i]];
                }
                reader.read(wanted);
            }
        }
    }

    private static int[] places(Path file, List<String> columns, BufferedReader lines) throws IOException {
        var heading = lines.readLine();
        var headings = heading == null
                ? List.of()
                : List.of(heading.replace("\uFEFF", "").split(TAB, -1));
        return columns.stream()
                .mapToInt(column -> {
                    int place = headings.indexOf(column);
                    if (place < 0) {
                        throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
                    }
                    return place;
                })
                .toArray();
    }
}
