package org.infolinia.operation.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infolinia.kernel.SpreadsheetText;

/** After RFC 4180 in UTF-8; a byte order mark tells spreadsheets the encoding. */
final class CsvFile implements TableFile {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CsvWriter csv;

    CsvFile(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(SpreadsheetText::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
