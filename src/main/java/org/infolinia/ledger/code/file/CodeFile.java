package org.infolinia.ledger.code.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.infolinia.ledger.code.hash.CodeKey;
import org.infolinia.ledger.code.hash.PlainCode;

/**
 * A file with a code on each line, or in the first column of a table. It is read chunk by chunk; the next one is read and
 * hashed while the former is stored.
 */
public final class CodeFile implements AutoCloseable {

    public static final int CHUNK_LINES = 50_000;

    private static final Set<String> HEADINGS = Set.of("code", "codes", "kod", "kody", "kodlar");

    private final BufferedReader lines;
    private final CodeKey.Hasher hasher;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("code-reader").daemon().factory());
    private long linesRead;
    private CompletableFuture<CodeChunk> ahead;

    private CodeFile(BufferedReader lines, CodeKey.Hasher hasher, long linesToSkip) throws IOException {
        this.lines = lines;
        this.hasher = hasher;
        while (linesRead < linesToSkip && lines.readLine() != null) {
            linesRead++;
        }
        this.ahead = CompletableFuture.supplyAsync(this::read, reader);
    }

    /** @param linesToSkip those that were taken over before */
    public static CodeFile open(Path path, CodeKey.Hasher hasher, long linesToSkip) throws IOException {
        // Whatever is no UTF-8 is no code either, and is reported as such instead of ending the import.
        var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
        return new CodeFile(lines, hasher, linesToSkip);
    }

    /** What tells this file from all others, whatever its name. */
    public static byte[] fingerprint(Path path) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            input.transferTo(OutputStream.nullOutputStream());
            return input.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static long lines(Path path) throws IOException {
        long lines = 0;
        try (InputStream input = Files.newInputStream(path)) {
            var buffer = new byte[1 << 16];
            int last = '\n';
            for (int read = input.read(buffer); read > 0; read = input.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
            return last == '\n' ? lines : lines + 1;
        }
    }

    /** The next lines; without any at the end of the file. */
    public CodeChunk next() {
        var chunk = ahead.join();
        ahead = CompletableFuture.supplyAsync(this::read, reader);
        return chunk;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        lines.close();
    }

    private CodeChunk read() {
        var chunk = new CodeChunk(linesRead);
        try {
            while (chunk.lines() < CHUNK_LINES) {
                var line = lines.readLine();
                if (line == null) {
                    break;
                }
                sort(line, chunk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of codes cannot be read", e);
        }
        linesRead = chunk.linesAfter();
        return chunk;
    }

    private void sort(String line, CodeChunk chunk) {
        var cell = firstCell(line);
        if (cell.isEmpty() || chunk.linesAfter() == 0 && HEADINGS.contains(cell.toLowerCase(Locale.ROOT))) {
            chunk.skip();
            return;
        }
        PlainCode.read(cell)
                .ifPresentOrElse(code -> chunk.addGood(cell, code, hasher.hash(code.text())), () -> chunk.addBad(cell));
    }

    /** Codes hold neither separators nor quotes, so that no more of CSV is needed. */
    private static String firstCell(String line) {
        int end = 0;
        while (end < line.length() && ",;\t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.substring(0, end).replace("\"", "").replace("\uFEFF", "").strip();
    }
}
