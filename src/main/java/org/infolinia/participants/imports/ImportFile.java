package org.infolinia.participants.imports;

import com.ibm.icu.text.CharsetDetector;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of participants as spreadsheets write it: UTF-8, or the code page of Central European Windows; separated by
 * comma, semicolon or tab; one heading line.
 */
record ImportFile(Path path, Charset charset, char separator) {

    private static final Charset CENTRAL_EUROPEAN = Charset.forName("windows-1250");
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    private static final int SAMPLE_BYTES = 64 * 1024;

    static ImportFile look(Path path) throws IOException {
        var charset = charset(path);
        return new ImportFile(path, charset, separator(path, charset));
    }

    CsvReader<NamedCsvRecord> open() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(path, charset);
    }

    /** Empty when there is no line below it. */
    Optional<ImportHeading> heading() throws IOException {
        try (var lines = open()) {
            var all = lines.iterator();
            return all.hasNext() ? Optional.of(ImportHeading.of(all.next().getHeader())) : Optional.empty();
        }
    }

    private static Charset charset(Path path) throws IOException {
        return isUtf8(path) ? StandardCharsets.UTF_8 : guessed(path);
    }

    private static boolean isUtf8(Path path) throws IOException {
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            var buffer = new char[SAMPLE_BYTES];
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException anotherCharset) {
            return false;
        }
    }

    /** Text that is not UTF-8 comes from Windows, unless the detector is sure of the ISO standard. */
    private static Charset guessed(Path path) throws IOException {
        try (var input = new BufferedInputStream(Files.newInputStream(path))) {
            var guesses = new CharsetDetector()
                    .setText(input.readNBytes(SAMPLE_BYTES))
                    .detectAll();
            return Stream.of(guesses)
                    .map(guess -> guess.getName().toUpperCase(Locale.ROOT))
                    .filter(name -> name.equals("ISO-8859-2") || name.equals("WINDOWS-1250"))
                    .findFirst()
                    .filter(name -> name.equals("ISO-8859-2"))
                    .map(name -> LATIN_2)
                    .orElse(CENTRAL_EUROPEAN);
        }
    }

    private static char separator(Path path, Charset charset) throws IOException {
        try (var lines = Files.lines(path, charset)) {
            var heading = lines.findFirst().orElse("");
            return List.of(',', ';', '\t').stream()
                    .max(Comparator.comparingLong(candidate -> heading.chars()
                            .filter(letter -> letter == candidate)
                            .count()))
                    .orElseThrow();
        }
    }
}
