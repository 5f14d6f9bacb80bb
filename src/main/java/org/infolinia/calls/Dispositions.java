package org.infolinia.calls;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.calls.Disposition.Flag;
import org.infolinia.kernel.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The dispositions offered at the end of a call, in the order of {@code data/reference/dispositions.csv}. */
@Component
public class Dispositions {

    /** More than this nobody reads while a caller waits. */
    static final int MAXIMUM_OFFERED = 15;

    private static final String FILE = "data/reference/dispositions.csv";

    private final Map<String, Disposition> byCode;

    Dispositions() {
        byCode = read();
        if (byCode.size() > MAXIMUM_OFFERED) {
            throw new IllegalStateException(FILE + " offers more than " + MAXIMUM_OFFERED + " dispositions");
        }
    }

    public List<Disposition> offered() {
        return List.copyOf(byCode.values());
    }

    public Optional<Disposition> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Set<Flag> flagsOf(Collection<String> codes) {
        return codes.stream()
                .flatMap(code -> find(code).stream())
                .flatMap(disposition -> disposition.flags().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Disposition> read() {
        var found = new LinkedHashMap<String, Disposition>();
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            rows.forEach(row -> found.put(row.getField("code"), disposition(row)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Disposition disposition(NamedCsvRecord row) {
        return new Disposition(
                row.getField("code"),
                row.getField("group"),
                texts(row, "group_"),
                texts(row, "name_"),
                Arrays.stream(row.getField("flags").split(" "))
                        .filter(flag -> !flag.isBlank())
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static Map<Language, String> texts(NamedCsvRecord row, String prefix) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, row.getField(prefix + language.code()));
        }
        return texts;
    }
}
