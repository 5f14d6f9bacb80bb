package org.infolinia.ledger.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.springframework.stereotype.Component;

/**
 * A statement as a table after RFC 4180 in UTF-8: a heading, the opening balance, the lines with the oldest first, the
 * closing balance; days as {@code 2026-11-17}, whole numbers without spaces, and the code in every row. A byte order
 * mark tells spreadsheets the encoding.
 */
@Component
class StatementCsv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final PaperWords words;

    StatementCsv(PaperWords words) {
        this.words = words;
    }

    byte[] print(StatementPaper paper) {
        var table = new StringWriter();
        table.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(table)) {
            write(paper, csv);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(StatementPaper paper, CsvWriter csv) {
        csv.writeRecord(Stream.of("day", "what", "points", "balance", "code")
                .map(column -> words.say(paper, column))
                .toList());
        var sheet = paper.sheet();
        var code = paper.code().formatted();
        csv.writeRecord(sheet.from().toString(), words.say(paper, "opening"), "", number(sheet.opening()), code);
        for (var line : sheet.lines()) {
            csv.writeRecord(
                    line.day().toString(),
                    harmless(words.what(paper, line)),
                    number(line.points()),
                    number(line.balanceAfter()),
                    code);
        }
        csv.writeRecord(sheet.to().toString(), words.say(paper, "closing"), "", number(sheet.closing()), code);
    }

    private static String number(Points points) {
        return Long.toString(points.value());
    }

    /** A spreadsheet works out what looks like a formula; with an apostrophe in front it is text. */
    static String harmless(String text) {
        var visible = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && (STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        || !visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
