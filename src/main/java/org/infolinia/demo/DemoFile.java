package org.infolinia.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A file under {@code data/demo}, which is packed into the application. */
public final class DemoFile {

    private static final String FOLDER = "data/demo/";

    private DemoFile() {}

    /** The rows of a CSV file with a header. */
    public static List<NamedCsvRecord> rows(String name) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource(FOLDER + name).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No rows in " + name, e);
        }
    }

    /** Every file that fits the pattern, by name. */
    public static List<Resource> matching(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + pattern))
                    .sorted(Comparator.comparing(file -> Objects.requireNonNullElse(file.getFilename(), "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No files like " + pattern, e);
        }
    }

    public static byte[] bytes(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public static String text(Resource file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
