package org.infolinia.demo.searchbench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import javax.sql.DataSource;
import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.operation.BenchmarkReport;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL the same questions about the same rows in the same run, as many as fit into some minutes. */
@Component
class RivalTrial {

    private static final int WARM_UP = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String WHO = "PostgreSQL";

    private final LoadedCrowd loaded;
    private final RivalTable table;
    private final DataSource database;

    RivalTrial(LoadedCrowd loaded, RivalTable table, DataSource database) {
        this.loaded = loaded;
        this.table = table;
        this.database = database;
    }

    Trial run(Wish wish, Questions questions, BenchmarkReport report) throws SQLException {
        report.progress("The rival's table and indexes are made");
        long began = System.nanoTime();
        table.fill(loaded.program().id());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("rival_build_s", Rounded.secondsSince(began));
        facts.put("rival_mb", table.megabytes());
        try (var rival = Rival.on(database)) {
            ask(rival, questions.warmUp(WARM_UP), wish, report);
            var presses = ask(rival, questions.keyPresses(wish.queries()), wish, report);
            var whole = ask(rival, questions.ofEveryKind(), wish, report);
            facts.put("rival_queries", presses.asked());
            facts.put("rival_recall_queries", whole.asked());
            facts.put("rival_given_up_after_%d_s".formatted(Rival.TIMEOUT_SECONDS), rival.timeouts());
            OwnTrial.addTimes("rival_", presses.timings(), facts);
            return new Trial(presses, whole, facts);
        }
    }

    private static Questioning ask(Rival rival, List<CrowdQuery> lines, Wish wish, BenchmarkReport report) {
        return Questioning.of(rival, lines, wish.crowd(), PATIENCE, WHO, report);
    }
}
