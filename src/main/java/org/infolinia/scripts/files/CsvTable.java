package org.infolinia.scripts.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.SpreadsheetText;

/**
 * A table after RFC 4180. Written in UTF-8 with commas; read as spreadsheets write it: UTF-8 or the code page of Central
 * European Windows, separated by comma, semicolon or tab.
 */
final class CsvTable {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String AS_TEXT = "'";
    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");

    private CsvTable() {}

    static byte[] write(List<List<String>> lines) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.forEach(cells ->
                    csv.writeRecord(cells.stream().map(CsvTable::harmless).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is written without a fault", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As far as it can be read; a last line with a fault tells where it cannot. */
    static List<NumberedLine> read(byte[] bytes, int mostLines) {
        var text = text(bytes);
        var lines = new ArrayList<NumberedLine>();
        try (var csv = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            csv.stream().limit(mostLines).forEach(line -> lines.add(line(line)));
        } catch (CsvParseException broken) {
            lines.add(new NumberedLine(lastLine(lines) + 1, List.of(), List.of("csv-broken")));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is read without a fault", impossible);
        }
        return lines;
    }

    private static int lastLine(List<NumberedLine> lines) {
        return lines.isEmpty() ? 0 : lines.getLast().number();
    }

    private static NumberedLine line(CsvRecord line) {
        return new NumberedLine(
                (int) line.getStartingLineNumber(),
                line.getFields().stream().map(CsvTable::asMeant).toList(),
                List.of());
    }

    /** What would be taken for a formula, or for the mark of a text that would, gets that mark. */
    static String harmless(String text) {
        var marked = SpreadsheetText.harmless(text);
        return marked.equals(text) && !asMeant(text).equals(text) ? AS_TEXT + text : marked;
    }

    /** Without the mark of a text that looks like a formula. */
    static String asMeant(String cell) {
        if (!cell.startsWith(AS_TEXT)) {
            return cell;
        }
        var bare = cell.substring(AS_TEXT.length());
        return harmless(bare).equals(bare) ? cell : bare;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
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
}
