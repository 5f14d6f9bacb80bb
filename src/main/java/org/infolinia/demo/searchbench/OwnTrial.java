package org.infolinia.demo.searchbench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.demo.measure.Timings;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.SearchDesk;
import org.infolinia.search.source.SearchSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the search desk, as the search box does, rows from the database included. */
@Component
class OwnTrial {

    /** A server that has just started compiles while it answers; that is measured apart from how it answers all day. */
    private static final int FIRST_ASKED = 1_000;

    private static final int WARM_UP = 5_000;
    private static final int TYPED_QUERIES = 200;
    private static final int CHANGES = 200;
    private static final int ANSWERS_READ_AGAIN = 500;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Locale POLISH = Locale.of("pl");

    private final SearchDesk desk;
    private final LoadedCrowd loaded;
    private final BuiltIndex index;
    private final Freshness freshness;
    private final ObjectProvider<SearchSource> sources;

    OwnTrial(
            SearchDesk desk,
            LoadedCrowd loaded,
            BuiltIndex index,
            Freshness freshness,
            ObjectProvider<SearchSource> sources) {
        this.desk = desk;
        this.loaded = loaded;
        this.index = index;
        this.freshness = freshness;
        this.sources = sources;
    }

    Trial run(Wish wish, Questions questions, BenchmarkReport report) {
        var warmUp = questions.warmUp(WARM_UP);
        var first = ask(warmUp.subList(0, FIRST_ASKED), wish, "First questions", report);
        ask(warmUp.subList(FIRST_ASKED, WARM_UP), wish, "Warm-up", report);
        var lines = questions.keyPresses(wish.queries());
        var presses = ask(lines, wish, "Key presses", report);
        var whole = ask(questions.ofEveryKind(), wish, "Recall", report);
        var facts = new LinkedHashMap<String, Object>();
        addSizes(facts);
        addTimes("", presses.timings(), facts);
        addTimes("first_1000_", first.timings(), facts);
        addTimes("rows_", rows(lines), facts);
        addKeys(questions, wish, facts);
        report.progress("Freshness: %d changes", CHANGES);
        addTimes("freshness_", freshness.of(loaded.program().id(), CHANGES, this::names), facts);
        return new Trial(presses, whole, facts);
    }

    static void addTimes(String prefix, Timings timings, Map<String, Object> facts) {
        facts.put(prefix + "p50_ms", timings.percentile(50));
        facts.put(prefix + "p95_ms", timings.percentile(95));
        facts.put(prefix + "p99_ms", timings.percentile(99));
    }

    private Questioning ask(List<CrowdQuery> lines, Wish wish, String what, BenchmarkReport report) {
        return Questioning.of(this::names, lines, wish.crowd(), PATIENCE, what, report);
    }

    private List<String> names(String typed) {
        return desk.find(typed).hits().stream().map(hit -> hit.row().title()).toList();
    }

    private void addKeys(Questions questions, Wish wish, Map<String, Object> facts) {
        facts.put("keys_to_first_last", keys(questions.typed("keys-first-last", TYPED_QUERIES), wish));
        facts.put("keys_to_beginnings", keys(questions.typedBeginnings(TYPED_QUERIES), wish));
        facts.put("keys_to_phone_end", keys(questions.typed("keys-phone-end", TYPED_QUERIES), wish));
    }

    private int keys(List<List<CrowdQuery>> typed, Wish wish) {
        return KeysUntilFound.median(typed, this::names, wish.crowd());
    }

    /** What is in use after everything that can go has gone. */
    private void addSizes(Map<String, Object> facts) {
        facts.put("index_mb", index.megabytes());
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        facts.put("heap_mb", Rounded.megabytes(used));
    }

    /** The part of the times above that reading the shown rows from the database takes, measured by reading them again. */
    private Timings rows(List<CrowdQuery> lines) {
        var nanos = new ArrayList<Long>();
        for (var line : lines.subList(0, Math.min(lines.size(), ANSWERS_READ_AGAIN))) {
            var hits = desk.find(line.text()).hits();
            long began = System.nanoTime();
            sources.forEach(source -> readAgain(source, hits));
            nanos.add(System.nanoTime() - began);
        }
        return Timings.of(nanos);
    }

    private static void readAgain(SearchSource source, List<Hit> hits) {
        var ids = hits.stream()
                .filter(hit -> hit.kind().equals(source.kind()))
                .map(hit -> hit.row().id())
                .toList();
        if (!ids.isEmpty()) {
            source.rows(ids, POLISH);
        }
    }
}
