package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node.Choice.Option;
import org.infolinia.scripts.ScriptContent.Objection;
import org.junit.jupiter.api.Test;

/** Compulsory words cannot be avoided: against trying every way in small scripts, and in a script of thousands of places. */
class CompulsoryWaysTest {

    private static final int SMALL_SCRIPTS = 5_000;
    private static final int MANY_PLACES = 2_000;
    private static final long SEED = 20_261_123;

    @Test
    void aWayAroundIsFoundExactlyWhenTryingEveryWayFindsOne() {
        int avoidable = 0;
        int unavoidable = 0;
        for (int script = 0; script < SMALL_SCRIPTS; script++) {
            var content = smallScript(new Random(SEED + script));
            var found = waysAround(content);
            for (var words : disclosures(content)) {
                var tried = shortestWayByTryingAll(content, words);
                var way = Optional.ofNullable(found.get(words.key()));
                assertThat(way.map(List::size))
                        .as("script %s, %s", script, words.key())
                        .isEqualTo(tried.map(List::size));
                way.ifPresent(keys -> assertIsWayAround(content, words, keys));
                avoidable += tried.isPresent() ? 1 : 0;
                unavoidable += tried.isPresent() ? 0 : 1;
            }
        }
        assertThat(avoidable).isGreaterThan(SMALL_SCRIPTS / 10);
        assertThat(unavoidable).isGreaterThan(SMALL_SCRIPTS / 10);
    }

    @Test
    void aScriptOfTwoThousandPlacesIsChecked() {
        var random = new Random(SEED);
        var content = script(
                IntStream.range(0, MANY_PLACES)
                        .mapToObj(number -> number == MANY_PLACES - 1
                                ? end("p" + number)
                                : number % 10 == 5
                                        ? disclose("p" + number, List.of(), "p" + (number + 1))
                                        : choice("p" + number, onward(random, number)))
                        .toList(),
                List.of());
        PublishCheck.findings(content, new NoNeighbours());
        var before = System.nanoTime();

        var findings = PublishCheck.findings(content, new NoNeighbours());

        System.out.printf(
                "check of %d places: %d ms, %d findings%n",
                MANY_PLACES, Duration.ofNanos(System.nanoTime() - before).toMillis(), findings.size());
        assertThat(content.nodes()).hasSize(MANY_PLACES);
        assertThat(findings).extracting(Finding::rule).containsOnly("compulsory-words-avoidable");
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("compulsory-words-avoidable"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.path().getFirst()).isEqualTo("p0");
                    assertThat(finding.path().getLast()).isEqualTo("p" + (MANY_PLACES - 1));
                    assertThat(finding.path()).doesNotContain(finding.node());
                });
    }

    private static String[] onward(Random random, int number) {
        return Stream.of(1, 1 + random.nextInt(12), 1 + random.nextInt(12))
                .map(step -> "p" + Math.min(MANY_PLACES - 1, number + step))
                .distinct()
                .toArray(String[]::new);
    }

    private static Map<String, List<String>> waysAround(ScriptContent content) {
        return PublishCheck.findings(content, new NoNeighbours()).stream()
                .filter(finding -> finding.rule().equals("compulsory-words-avoidable"))
                .collect(Collectors.toMap(Finding::node, Finding::path));
    }

    private static void assertIsWayAround(ScriptContent content, Node.Disclose words, List<String> way) {
        assertThat(way).doesNotContain(words.key());
        assertThat(beginnings(content)).contains(way.getFirst());
        assertThat(goals(content, words)).contains(way.getLast());
        for (int step = 1; step < way.size(); step++) {
            assertThat(nexts(content, way.get(step - 1))).contains(way.get(step));
        }
    }

    /** Goes every way that visits no place twice. */
    private static Optional<List<String>> shortestWayByTryingAll(ScriptContent content, Node.Disclose words) {
        var shortest = new ArrayList<List<String>>();
        beginnings(content).forEach(beginning -> tryAll(content, words, beginning, new LinkedHashSet<>(), shortest));
        return shortest.stream().min(Comparator.comparingInt(List::size));
    }

    private static void tryAll(
            ScriptContent content,
            Node.Disclose words,
            String place,
            SequencedSet<String> passed,
            List<List<String>> found) {
        if (place.equals(words.key()) || content.find(place).isEmpty() || !passed.add(place)) {
            return;
        }
        if (goals(content, words).contains(place)) {
            found.add(List.copyOf(passed));
        }
        nexts(content, place).forEach(next -> tryAll(content, words, next, passed, found));
        passed.removeLast();
    }

    private static Set<String> beginnings(ScriptContent content) {
        var beginnings = new LinkedHashSet<>(Set.of(content.start()));
        content.shelf().forEach(objection -> beginnings.add(objection.node()));
        return beginnings;
    }

    private static List<String> goals(ScriptContent content, Node.Disclose words) {
        return words.guards().isEmpty()
                ? content.nodes().stream()
                        .filter(Node.End.class::isInstance)
                        .map(Node::key)
                        .toList()
                : words.guards();
    }

    private static List<String> nexts(ScriptContent content, String key) {
        return content.get(key).exits().stream()
                .flatMap(exit -> Stream.ofNullable(exit.to()))
                .toList();
    }

    private static List<Node.Disclose> disclosures(ScriptContent content) {
        return content.nodes().stream()
                .filter(Node.Disclose.class::isInstance)
                .map(Node.Disclose.class::cast)
                .toList();
    }

    private static ScriptContent smallScript(Random random) {
        int places = 3 + random.nextInt(7);
        var nodes = IntStream.range(0, places)
                .mapToObj(number -> smallPlace(random, number, places))
                .toList();
        var shelf = random.nextInt(3) == 0
                ? List.of(new Objection(words("No"), "p" + random.nextInt(places)))
                : List.<Objection>of();
        return script(nodes, shelf);
    }

    private static Node smallPlace(Random random, int number, int places) {
        var key = "p" + number;
        return switch (number == places - 1 ? 0 : random.nextInt(6)) {
            case 0 -> end(key);
            case 1, 2 -> disclose(key, guards(random, places), anywhere(random, places));
            case 3 -> new Node.Call(key, words(key), "called", anywhere(random, places));
            default -> choice(key, anywhere(random, places), anywhere(random, places));
        };
    }

    private static List<String> guards(Random random, int places) {
        return random.nextBoolean() ? List.of() : List.of("p" + random.nextInt(places));
    }

    private static String anywhere(Random random, int places) {
        return random.nextInt(8) == 0 ? Node.BACK : "p" + random.nextInt(places);
    }

    private static ScriptContent script(List<Node> nodes, List<Objection> shelf) {
        return new ScriptContent(
                ScriptContent.SCHEMA, "a-script", words("A script"), "test", Set.of(Language.EN), "p0", nodes, shelf);
    }

    private static Node disclose(String key, List<String> guards, String next) {
        return new Node.Disclose(key, words(key), words("Read"), null, List.of(), guards, next);
    }

    private static Node end(String key) {
        return new Node.End(key, words(key), words("Goodbye"), null, List.of(), "other");
    }

    private static Node choice(String key, String... nexts) {
        var options = IntStream.range(0, nexts.length)
                .mapToObj(number -> new Option("o" + number, words("Answer " + number), nexts[number]))
                .toList();
        return new Node.Choice(key, words(key), words("Which"), null, List.of(), options);
    }

    private static Words words(String text) {
        return new Words(Map.of(Language.EN, text));
    }

    private static final class NoNeighbours implements ScriptNeighbours {

        @Override
        public Optional<ScriptContent> scriptInUse(String code) {
            return Optional.empty();
        }

        @Override
        public Set<Language> languagesOfArticle(String key) {
            return Set.of();
        }

        @Override
        public Set<String> dispositions() {
            return Set.of("other");
        }
    }
}
