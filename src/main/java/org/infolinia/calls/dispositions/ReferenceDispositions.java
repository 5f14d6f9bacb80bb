package org.infolinia.calls.dispositions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Ticket.Topic;
import org.springframework.core.io.ClassPathResource;

/** What every program begins with: {@code data/reference/dispositions.csv}, in its order. */
final class ReferenceDispositions {

    private static final String FILE = "data/reference/dispositions.csv";

    private ReferenceDispositions() {}

    static List<Disposition> read() {
        var found = new ArrayList<Disposition>();
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            rows.forEach(row -> found.add(disposition(row)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Disposition disposition(NamedCsvRecord row) {
        return new Disposition(
                row.getField("code"),
                1,
                row.getField("group"),
                texts(row, "group_"),
                texts(row, "name_"),
                Arrays.stream(row.getField("flags").split(" "))
                        .filter(flag -> !flag.isBlank())
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet()),
                Topic.valueOf(row.getField("topic")),
                List.of(),
                false);
    }

    private static Map<Language, String> texts(NamedCsvRecord row, String prefix) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, row.getField(prefix + language.code()));
        }
        return texts;
    }
}
