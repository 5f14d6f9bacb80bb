package org.infolinia.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.infolinia.search.language.Respelling.Tongue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures, over the names of the demo, how often what was heard leads back to who called. */
class HeardNamesTest {

    private static final Path NAMES = Path.of("data/demo/names");
    private static final int HEARINGS = 10;
    private static final long SEED = 20_260;
    private static final float LIKE = .6f;
    private static final int TOP = 10;

    private static final Map<Tongue, List<String>> NAMES_BY_TONGUE = new HashMap<>();
    private static final Map<String, Set<String>> NAMES_BY_KEY = new HashMap<>();

    @BeforeAll
    static void readNames() throws IOException {
        NAMES_BY_TONGUE.put(Tongue.POLISH, names("pl"));
        NAMES_BY_TONGUE.put(Tongue.AZERBAIJANI, names("az"));
        NAMES_BY_TONGUE.values().stream()
                .flatMap(List::stream)
                .forEach(name -> EarKey.keysOf(name)
                        .forEach(key -> NAMES_BY_KEY
                                .computeIfAbsent(key, unused -> new TreeSet<>())
                                .add(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "POLISH, POLISH, .85",
        "POLISH, AZERBAIJANI, .80",
        "POLISH, ENGLISH, .70",
        "AZERBAIJANI, POLISH, .80",
        "AZERBAIJANI, AZERBAIJANI, .85",
        "AZERBAIJANI, ENGLISH, .70"
    })
    void whatWasHeardLeadsBackToTheName(Tongue speaker, Tongue listener, double byEar) {
        var respelling = new Respelling(speaker, listener, new Random(SEED));
        int all = 0;
        int bySound = 0;
        int byEither = 0;
        var missed = new ArrayList<String>();
        for (var name : NAMES_BY_TONGUE.getOrDefault(speaker, List.of())) {
            for (int hearing = 0; hearing < HEARINGS; hearing++) {
                var heard = respelling.of(name);
                boolean sounds = !Collections.disjoint(EarKey.keysOf(name), EarKey.keysOf(heard));
                all++;
                bySound += sounds ? 1 : 0;
                if (sounds || likeness(heard, name) >= LIKE) {
                    byEither++;
                } else {
                    missed.add(name + " as " + heard);
                }
            }
        }
        assertThat((double) byEither / all).as("found, but not %s", missed).isGreaterThan(.98);
        assertThat((double) bySound / all).as("found by ear").isGreaterThan(byEar);
    }

    @ParameterizedTest
    @CsvSource({
        "POLISH, POLISH",
        "POLISH, AZERBAIJANI",
        "POLISH, ENGLISH",
        "AZERBAIJANI, POLISH",
        "AZERBAIJANI, AZERBAIJANI",
        "AZERBAIJANI, ENGLISH"
    })
    void theNameIsAmongTheMostAlike(Tongue speaker, Tongue listener) {
        var respelling = new Respelling(speaker, listener, new Random(SEED));
        var names = NAMES_BY_TONGUE.getOrDefault(speaker, List.of());
        long found = names.stream()
                .filter(name -> mostAlike(respelling.of(name)).contains(name))
                .count();
        assertThat((double) found / names.size()).isGreaterThan(.97);
    }

    @Test
    void anEarKeyIsSharedByFew() {
        assertThat(NAMES_BY_KEY.values()).allSatisfy(names -> assertThat(names).hasSizeLessThanOrEqualTo(4));
        double shared = (double) NAMES_BY_KEY.values().stream()
                        .filter(names -> names.size() > 1)
                        .count()
                / NAMES_BY_KEY.size();
        assertThat(shared).isLessThan(.05);
    }

    @Test
    void aNameHasAboutTwoKeys() {
        double mean = NAMES_BY_TONGUE.values().stream()
                .flatMap(List::stream)
                .mapToInt(name -> EarKey.keysOf(name).size())
                .average()
                .orElseThrow();
        assertThat(mean).isLessThan(2.5);
    }

    private record Candidate(String name, float likeness) {}

    private static List<String> mostAlike(String heard) {
        return NAMES_BY_TONGUE.values().stream()
                .flatMap(List::stream)
                .map(name -> new Candidate(name, likeness(heard, name)))
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed())
                .limit(TOP)
                .map(Candidate::name)
                .toList();
    }

    private static float likeness(String heard, String name) {
        float most = 0;
        for (var heardForm : Folding.forms(heard)) {
            for (var nameForm : Folding.forms(name)) {
                most = Math.max(most, Likeness.of(heardForm, nameForm));
            }
        }
        return most;
    }

    private static List<String> names(String language) throws IOException {
        var names = new ArrayList<String>();
        for (var kind : List.of("surnames-", "first-names-")) {
            try (var lines = CsvReader.builder().ofNamedCsvRecord(NAMES.resolve(kind + language + ".csv"))) {
                lines.forEach(line -> names.add(line.getField("name")));
            }
        }
        return names;
    }
}
