package org.infolinia.ledger.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infolinia.kernel.CardNumber;

/**
 * A list of participants as people paste it or spreadsheets write it: in each line a participant's number or a card, and
 * perhaps points; separated by comma, semicolon or tab. A line of headings is passed over, and so are empty ones.
 */
final class AffectedList {

    private static final int LONGEST_CELL = 80;
    private static final Set<String> HEADINGS = Set.of(
            "number",
            "participant",
            "card",
            "numer",
            "uczestnik",
            "numer uczestnika",
            "karta",
            "numer karty",
            "nömrə",
            "iştirakçı",
            "kart");

    private AffectedList() {}

    /**
     * @param number its place in the list, from 1
     * @param whom a participant's number or a card's
     * @param points as typed, empty where there are none
     */
    record Line(int number, String whom, String points, String text) {

        /** The card it may be. */
        Optional<CardNumber> card() {
            return CardNumber.parse(whom);
        }
    }

    /** @param most lines to read; one more is read, so that the caller notices */
    static List<Line> read(String typed, int most) {
        var text = typed.startsWith("\uFEFF") ? typed.substring(1) : typed;
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            return csv.stream()
                    .map(AffectedList::line)
                    .filter(line -> !line.whom().isEmpty())
                    .filter(line ->
                            line.number() > 1 || !HEADINGS.contains(line.whom().toLowerCase(Locale.ROOT)))
                    .limit(most + 1L)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is read without a fault", impossible);
        }
    }

    private static Line line(CsvRecord row) {
        return new Line(
                Math.toIntExact(row.getStartingLineNumber()),
                cell(row, 0),
                cell(row, 1),
                String.join("; ", row.getFields()));
    }

    private static String cell(CsvRecord row, int column) {
        if (column >= row.getFieldCount()) {
            return "";
        }
        var text = row.getField(column).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_CELL));
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(candidate ->
                        first.chars().filter(letter -> letter == candidate).count()))
                .orElseThrow();
    }
}
