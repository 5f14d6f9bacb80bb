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
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.journal.RequestHash;
import org.jspecify.annotations.Nullable;

/**
 * A table of sold products as spreadsheets write it: UTF-8 or the code page of Central European Windows; separated by
 * comma, semicolon or tab; one heading line. Lines with one external id are one declaration.
 */
final class DeclarationFile {

    static final int MAXIMUM_LINES = 100_000;

    private static final int LONGEST_EXTERNAL_ID = 80;
    private static final int MOST_OF_A_CELL = 200;
    private static final int SHOWN_OF_FINGERPRINT = 8;
    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-M-d", "d.M.uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DeclarationFile() {}

    /** Each with the headings it is known by; case, accents and separators do not matter. */
    enum Column {
        PARTICIPANT("participant", "number", "numer", "uczestnik", "numer uczestnika"),
        INVOICE("invoice", "faktura", "numer faktury", "pozycja faktury"),
        PRODUCT("product", "produkt", "kod produktu", "towar"),
        POSITION("position", "invoice line", "pozycja faktury", "pozycja", "lp"),
        QUANTITY("quantity", "ilość", "sztuki", "liczba"),
        SOLD_ON("sale date", "sold on", "date", "data sprzedaży", "data"),
        EXTERNAL_ID("external id", "declaration", "deklaracja", "numer deklaracji");

        private static final Set<Column> OPTIONAL = EnumSet.of(POSITION, EXTERNAL_ID);

        private final String written;
        private final List<String> headings;

        Column(String... headings) {
            this.written = String.join(" / ", headings);
            this.headings = Stream.of(headings).map(DeclarationFile::bare).toList();
        }
    }

    /**
     * The declarations of the file by their external ids; lines without one are known by what they say. Refused as
     * {@code declaration-file-too-long}, as {@code declaration-id-too-long}, and as {@code import-column-missing} with
     * the headings that the column may have.
     */
    static Outcome<Map<String, List<DeclaredLine>>> read(byte[] bytes) {
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
                .filter(column -> !Column.OPTIONAL.contains(column) && !columns.containsKey(column))
                .findFirst()
                .<Outcome<Map<String, List<DeclaredLine>>>>map(
                        missing -> Outcome.refused("import-column-missing", missing.written))
                .orElseGet(() -> grouped(lines, columns));
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
                    .filter(index -> index >= 0 && !columns.containsValue(index))
                    .findFirst()
                    .ifPresent(index -> columns.put(column, index));
        }
        return columns;
    }

    private static Outcome<Map<String, List<DeclaredLine>>> grouped(
            List<NamedCsvRecord> lines, Map<Column, Integer> columns) {
        var declarations = new LinkedHashMap<String, List<DeclaredLine>>();
        for (var line : lines) {
            var id = cell(line, columns, Column.EXTERNAL_ID);
            if (id.length() > LONGEST_EXTERNAL_ID) {
                return Outcome.refused("declaration-id-too-long", LONGEST_EXTERNAL_ID, id);
            }
            declarations.computeIfAbsent(id, first -> new ArrayList<>()).add(line(line, columns));
        }
        var nameless = declarations.remove("");
        if (nameless != null) {
            declarations.put(nameOf(nameless), nameless);
        }
        return Outcome.done(declarations);
    }

    /** The same lines have the same name, whatever the file is called this month. */
    private static String nameOf(List<DeclaredLine> lines) {
        return "#" + HexFormat.of().formatHex(fingerprint(lines), 0, SHOWN_OF_FINGERPRINT);
    }

    /** What the lines say, in 32 bytes. */
    static byte[] fingerprint(List<DeclaredLine> lines) {
        return RequestHash.of(new Content(lines), "");
    }

    private record Content(List<DeclaredLine> lines) {}

    private static DeclaredLine line(NamedCsvRecord line, Map<Column, Integer> columns) {
        var quantityCell = cell(line, columns, Column.QUANTITY);
        var dayCell = cell(line, columns, Column.SOLD_ON);
        var quantity = quantity(quantityCell);
        var soldOn = day(dayCell);
        return new DeclaredLine(
                cell(line, columns, Column.PARTICIPANT),
                cell(line, columns, Column.INVOICE),
                cell(line, columns, Column.PRODUCT),
                cell(line, columns, Column.POSITION),
                quantity,
                soldOn,
                quantity == null ? quantityCell : soldOn == null ? dayCell : null);
    }

    /** One line of print; nobody writes more in a cell that means something here. */
    private static String cell(NamedCsvRecord line, Map<Column, Integer> columns, Column column) {
        return Optional.ofNullable(columns.get(column))
                .filter(index -> index < line.getFieldCount())
                .map(index -> UNPRINTABLE
                        .matcher(line.getField(index))
                        .replaceAll(" ")
                        .strip())
                .map(cell -> cell.substring(0, Math.min(cell.length(), MOST_OF_A_CELL)))
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

    private static String bare(String heading) {
        return Normalizer.normalize(heading.toLowerCase(Locale.ROOT).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }
}
