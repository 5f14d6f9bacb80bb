package org.infolinia.demo.crowd;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** What people with a certain first name are called, from the dictionary that search uses as well. */
public final class Nicknames {

    private static final String FILES = "reference/nicknames-%s.csv";

    private final Map<String, List<String>> byName;
    private final Set<String> all;

    private Nicknames(Map<String, List<String>> byName) {
        this.byName = byName;
        this.all = byName.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    public static Nicknames of(Origin origin) {
        return new Nicknames(WordFile.rows(FILES.formatted(origin.language())).stream()
                .collect(Collectors.groupingBy(Nicknames::name, nicknames())));
    }

    public boolean has(String nickname) {
        return all.contains(nickname);
    }

    public List<String> of(String firstName) {
        return byName.getOrDefault(firstName, List.of());
    }

    private static String name(NamedCsvRecord row) {
        return row.getField("name");
    }

    private static Collector<NamedCsvRecord, ?, List<String>> nicknames() {
        return Collectors.mapping(row -> row.getField("nickname"), Collectors.toUnmodifiableList());
    }
}
