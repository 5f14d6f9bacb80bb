package org.infolinia.ledger.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A table after RFC 4180 in UTF-8. A byte order mark tells spreadsheets the encoding. */
public final class CsvTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvTable() {}

    /** @param rows writes them all */
    public static byte[] of(Consumer<CsvWriter> rows) {
        var table = new StringWriter();
        table.append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(table)) {
            rows.accept(csv);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet works out what looks like a formula; with an apostrophe in front it is text. */
    public static String harmless(String text) {
        var visible = text.stripLeading();
        boolean isFormula = !text.isEmpty()
                && (STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                        || !visible.isEmpty() && STARTS_A_FORMULA.indexOf(visible.charAt(0)) >= 0);
        return isFormula ? "'" + text : text;
    }
}
