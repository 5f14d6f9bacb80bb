package org.infolinia.ledger.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.SpreadsheetText;
import org.springframework.stereotype.Component;

/**
 * A statement as a table after RFC 4180 in UTF-8: a heading, the opening balance, the lines with the oldest first, the
 * closing balance; days as {@code 2026-11-17}, whole numbers without spaces, and the code in every row. A byte order
 * mark tells spreadsheets the encoding.
 */
@Component
class StatementCsv {

    private final PaperWords words;

    StatementCsv(PaperWords words) {
        this.words = words;
    }

    byte[] print(StatementPaper paper) {
        return CsvTable.of(csv -> write(paper, csv));
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
                    SpreadsheetText.harmless(words.what(paper, line)),
                    number(line.points()),
                    number(line.balanceAfter()),
                    code);
        }
        csv.writeRecord(sheet.to().toString(), words.say(paper, "closing"), "", number(sheet.closing()), code);
    }

    private static String number(Points points) {
        return Long.toString(points.value());
    }
}
