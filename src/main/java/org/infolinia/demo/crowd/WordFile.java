package org.infolinia.demo.crowd;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A CSV file with a header under {@code data}, which is packed into the application. */
public final class WordFile {

    private static final String FOLDER = "data/";

    private WordFile() {}

    public static List<NamedCsvRecord> rows(String path) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource(FOLDER + path).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No words in " + path, e);
        }
    }
}
