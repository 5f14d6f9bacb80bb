package org.infolinia.ledger.code.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.infolinia.ledger.code.hash.PlainCode;
import org.jspecify.annotations.Nullable;

/**
 * The first lines of a file that were not taken over, with their reasons; no file when there are none. Only the
 * application reads it, and of what is a code it tells the end alone: a code the program has may pay yet.
 */
public final class CodeRejects implements AutoCloseable {

    static final int MAXIMUM_LINES = 1_000;

    private static final int MAXIMUM_TEXT_LENGTH = 60;

    private final Path path;
    private @Nullable CsvWriter writer;
    private int written;

    /** @param isResumed whether lines of a former run stand in the file already */
    public CodeRejects(Path source, boolean isResumed) throws IOException {
        this.path = of(source);
        if (isResumed && Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                written = Math.toIntExact(lines.count()) - 1;
            }
            writer = writer(StandardOpenOption.APPEND);
        } else {
            Files.deleteIfExists(path);
        }
    }

    public static Path of(Path source) {
        return source.resolveSibling(source.getFileName() + ".rejects.csv");
    }

    public void noCode(CodeChunk.Line line) throws IOException {
        var text = line.text();
        write(line, "not a code", text.substring(0, Math.min(text.length(), MAXIMUM_TEXT_LENGTH)));
    }

    public void known(CodeChunk.Line line) throws IOException {
        write(
                line,
                "the program has it already",
                PlainCode.read(line.text()).map(PlainCode::tail).orElse(""));
    }

    /** What was written is on disk when the chunk it came from is passed over by the next run. */
    public void flush() throws IOException {
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

    private void write(CodeChunk.Line line, String reason, String text) throws IOException {
        if (written < MAXIMUM_LINES) {
            written++;
            opened().writeRecord(Long.toString(line.number()), reason, text);
        }
    }

    private CsvWriter opened() throws IOException {
        var out = writer;
        if (out == null) {
            out = writer(StandardOpenOption.CREATE_NEW);
            out.writeRecord("line", "reason", "code");
            writer = out;
        }
        return out;
    }

    private CsvWriter writer(StandardOpenOption how) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var channel = Files.newByteChannel(path, Set.of(how, StandardOpenOption.WRITE), ownerOnly);
        return CsvWriter.builder()
                .build(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
    }
}
