package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.infolinia.kernel.SpreadsheetText;

/** A table of lines that were not taken, with their reasons, to be downloaded. */
final class RejectsFile {

    private RejectsFile() {}

    record Row(int line, String text, String reason) {}

    /** @param rows read when it is downloaded */
    static Anchor link(String words, Supplier<List<Row>> rows) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = csv(rows.get()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "rejects.csv", "text/csv; charset=utf-8", bytes.length);
                }),
                words);
    }

    static String csv(List<Row> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("line", "participant", "reason");
            rows.forEach(row ->
                    csv.writeRecord(Integer.toString(row.line()), SpreadsheetText.harmless(row.text()), row.reason()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory is written without a fault", impossible);
        }
        return text.toString();
    }
}
