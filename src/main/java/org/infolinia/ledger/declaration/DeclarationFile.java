package org.infolinia.ledger.declaration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A table of sold products as spreadsheets write it: UTF-8 or the code page of Central European Windows; separated by
 * comma, semicolon or tab; one heading line. Lines with one external id are one declaration.
 */
final class DeclarationFile {

    static final int MAXIMUM_LINES = 100_000;

    private static final int LONGEST_CELL = 80;
    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private DeclarationFile() {}

    /** Each with the headings it is known by; case, accents and separators do not matter. */
    enum Column {
        PARTICIPANT("participant", "number", "numer", "uczestnik", "numer uczestnika"),
        INVOICE("invoice", "faktura", "pozycja faktury", "numer faktury"),
        PRODUCT("product", "produkt", "kod produktu", "towar"),
        QUANTITY("quantity", "ilość", "sztuki", "liczba"),
        SOLD_ON("sale date", "sold on", "date", "data sprzedaży", "data"),
        EXTERNAL_ID("external id", "declaration", "deklaracja", "numer deklaracji");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = Stream.of(headings).map(DeclarationFile::bare).toList();
        }
    }

    /**
     * The declarations of the file by their external ids; those without one have the file's name. Refused as
     * {@code declaration-file-too-long}, and as {@code import-column-missing} with the column's heading.
     */
    static Outcome<Map<String, List<DeclaredLine>>> read(String name, byte[] bytes) {
        if (bytes.length > SalesDeclarations.MAXIMUM_FILE_BYTES) {
            return Outcome.refused("declaration-file-too-long", MAXIMUM_LINES);
        }
        var text = text(bytes);
        var lines = records(text);
        if (lines.size() > MAXIMUM_LINES) {
            return Outcome.refused("declaration-file-too-long", MAXIMUM_LINES);
        }
        var columns = columns(lines);
        return Stream.of(Column.values())
                .filter(column -> column != Column.EXTERNAL_ID && !columns.containsKey(column))
                .findFirst()
                .<Outcome<Map<String, List<DeclaredLine>>>>map(
                        missing -> Outcome.refused("import-column-missing", missing.headings.getFirst()))
                .orElseGet(() -> Outcome.done(grouped(lines, columns, name)));
    }

    private static List<NamedCsvRecord> records(String text) {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            return csv.stream().limit(MAXIMUM_LINES + 1L).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is read without a fault", impossible);
        }
    }

    private static Map<Column, Integer> columns(List<NamedCsvRecord> lines) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var headings = lines.isEmpty()
                ? List.<String>of()
                : lines.getFirst().getHeader().stream()
                        .map(DeclarationFile::bare)
                        .toList();
        for (var column : Column.values()) {
            column.headings.stream()
                    .map(headings::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .ifPresent(index -> columns.put(column, index));
        }
        return columns;
    }

    private static Map<String, List<DeclaredLine>> grouped(
            List<NamedCsvRecord> lines, Map<Column, Integer> columns, String name) {
        var declarations = new LinkedHashMap<String, List<DeclaredLine>>();
        for (var line : lines) {
            var external = cell(line, columns, Column.EXTERNAL_ID);
            var id = external.isEmpty() ? cut(name) : external;
            declarations.computeIfAbsent(id, first -> new ArrayList<>()).add(line(line, columns));
        }
        return declarations;
    }

    private static DeclaredLine line(NamedCsvRecord line, Map<Column, Integer> columns) {
        var quantityCell = cell(line, columns, Column.QUANTITY);
        var dayCell = cell(line, columns, Column.SOLD_ON);
        var quantity = quantity(quantityCell);
        var soldOn = day(dayCell);
        var invoice = cell(line, columns, Column.INVOICE);
        return new DeclaredLine(
                cell(line, columns, Column.PARTICIPANT),
                invoice,
                cell(line, columns, Column.PRODUCT),
                quantity,
                soldOn,
                quantity == null ? quantityCell : soldOn == null ? dayCell : invoice.isEmpty() ? "" : null);
    }

    private static String cell(NamedCsvRecord line, Map<Column, Integer> columns, Column column) {
        return Optional.ofNullable(columns.get(column))
                .filter(index -> index < line.getFieldCount())
                .map(index -> cut(line.getField(index).strip()))
                .orElse("");
    }

    private static @Nullable Integer quantity(String cell) {
        try {
            return Integer.valueOf(cell);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String cell) {
        for (var format : DATES) {
            try {
                return LocalDate.parse(cell, format);
            } catch (DateTimeException anotherFormat) {
                continue;
            }
        }
        return null;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException anotherCharset) {
            return new String(bytes, CENTRAL_EUROPEAN);
        }
    }

    private static char separator(String text) {
        var heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(candidate ->
                        heading.chars().filter(letter -> letter == candidate).count()))
                .orElseThrow();
    }

    private static String cut(String cell) {
        return cell.substring(0, Math.min(cell.length(), LONGEST_CELL));
    }

    private static String bare(String heading) {
        return Normalizer.normalize(heading.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }
}
