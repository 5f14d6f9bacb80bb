package org.infolinia.search.language;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who is meant by a pet name, from the lists in {@code data/reference}: Kasia is Katarzyna, and Kaśka the same. */
public final class Nicknames {

    /** Beyond these the link is too thin to mean anybody. */
    static final int MOST_RELATED = 40;

    private static final List<String> FILES = List.of(
            "/data/reference/nicknames-pl.csv", "/data/reference/nicknames-az.csv", "/data/reference/nicknames-en.csv");

    private static final Nicknames ALL = new Nicknames();

    private final Map<String, Set<String>> namesByNickname = new HashMap<>();
    private final Map<String, Set<String>> nicknamesByName = new HashMap<>();

    private Nicknames() {
        FILES.forEach(this::read);
    }

    /**
     * The other names of whoever is called so, at most {@value #MOST_RELATED}: first the names in registers that this
     * nickname stands for, then its own nicknames, then the other nicknames of the names it stands for.
     */
    public static Set<String> relatedTo(String foldedName) {
        var names = ALL.namesByNickname.getOrDefault(foldedName, Set.of());
        var nicknames = ALL.nicknamesByName.getOrDefault(foldedName, Set.of());
        var siblings = names.stream().flatMap(name -> ALL.nicknamesByName.getOrDefault(name, Set.of()).stream());
        var related = new LinkedHashSet<String>();
        Stream.concat(Stream.concat(names.stream(), nicknames.stream()), siblings)
                .filter(name -> !name.equals(foldedName))
                .distinct()
                .limit(MOST_RELATED)
                .forEach(related::add);
        return Collections.unmodifiableSet(related);
    }

    private void read(String file) {
        var stream = Nicknames.class.getResourceAsStream(file);
        try {
            if (stream == null) {
                throw new FileNotFoundException(file);
            }
            try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                    var rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
                rows.forEach(row -> add(row.getField("nickname"), row.getField("name")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private void add(String nickname, String name) {
        var names = Folding.forms(name);
        for (var form : Folding.forms(nickname)) {
            names.forEach(nameForm -> link(form, nameForm));
        }
    }

    private void link(String nickname, String name) {
        namesByNickname
                .computeIfAbsent(nickname, unused -> new LinkedHashSet<>())
                .add(name);
        nicknamesByName.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(nickname);
    }
}
