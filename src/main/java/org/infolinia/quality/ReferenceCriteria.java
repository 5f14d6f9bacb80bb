package org.infolinia.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.infolinia.kernel.Language;
import org.springframework.core.io.ClassPathResource;

/** What every program begins with: {@code data/reference/quality-criteria.csv}, in its order. */
final class ReferenceCriteria {

    private static final String FILE = "data/reference/quality-criteria.csv";

    private ReferenceCriteria() {}

    static List<Criterion> read() {
        var criteria = new ArrayList<Criterion>();
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            rows.forEach(row -> criteria.add(criterion(row)));
            return criteria;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Criterion criterion(NamedCsvRecord row) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, row.getField("text_" + language.code()));
        }
        return new Criterion(
                0, Integer.parseInt(row.getField("weight")), Boolean.parseBoolean(row.getField("critical")), texts);
    }
}
