package org.infolinia.participants.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that were not taken over, as they stood, with their reasons in front; no file when there are none. */
final class RejectedLines implements AutoCloseable {

    private final Path path;
    private @Nullable CsvWriter writer;

    /** @param source the imported file; the one with its rejected lines lies beside it, and an older one is replaced */
    RejectedLines(Path source) throws IOException {
        this.path = source.resolveSibling(source.getFileName() + ".rejects.csv");
        Files.deleteIfExists(path);
    }

    void write(ImportBatch.Bad line) throws IOException {
        var out = writer;
        if (out == null) {
            out = CsvWriter.builder().build(path, StandardCharsets.UTF_8);
            writeWith(List.of("line", "reason"), line.record().getHeader(), out);
            writer = out;
        }
        var number = Long.toString(line.record().getStartingLineNumber());
        writeWith(
                List.of(number, String.join("; ", line.findings())),
                line.record().getFields(),
                out);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private static void writeWith(List<String> front, List<String> cells, CsvWriter out) {
        out.writeRecord(Stream.concat(front.stream(), cells.stream()).toList());
    }
}
