package org.infolinia.ledger.code;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The first lines of a file that were not taken over, with their reasons; no file when there are none. */
final class CodeRejects implements AutoCloseable {

    static final int MAXIMUM_LINES = 1_000;

    private final Path path;
    private @Nullable CsvWriter writer;
    private int written;

    /** @param isResumed whether lines of a former run stand in the file already */
    CodeRejects(Path source, boolean isResumed) throws IOException {
        this.path = of(source);
        if (isResumed && Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                written = Math.toIntExact(lines.count()) - 1;
            }
            writer = CsvWriter.builder().build(path, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } else {
            Files.deleteIfExists(path);
        }
    }

    static Path of(Path source) {
        return source.resolveSibling(source.getFileName() + ".rejects.csv");
    }

    void write(CodeChunk.Line line, String reason) throws IOException {
        if (written < MAXIMUM_LINES) {
            written++;
            opened().writeRecord(Long.toString(line.number()), reason, line.text());
        }
    }

    /** What was written is on disk when the chunk it came from is passed over by the next run. */
    void flush() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }

    private CsvWriter opened() throws IOException {
        var out = writer;
        if (out == null) {
            out = CsvWriter.builder().build(path, StandardCharsets.UTF_8);
            out.writeRecord("line", "reason", "code");
            writer = out;
        }
        return out;
    }
}
