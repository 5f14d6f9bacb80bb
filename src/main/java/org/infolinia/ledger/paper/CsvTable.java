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
}
