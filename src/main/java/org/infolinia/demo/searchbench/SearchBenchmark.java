package org.infolinia.demo.searchbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Imports a crowd, has it found through the search desk as the screen does, and asks PostgreSQL's trigrams the same. */
@Component
class SearchBenchmark implements Benchmark {

    private final Ground ground;
    private final OwnTrial ownTrial;
    private final RivalTrial rivalTrial;
    private final Gatekeeper gatekeeper;

    SearchBenchmark(Ground ground, OwnTrial ownTrial, RivalTrial rivalTrial, Gatekeeper gatekeeper) {
        this.ground = ground;
        this.ownTrial = ownTrial;
        this.rivalTrial = rivalTrial;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String usage() {
        return Wish.USAGE + "  finding people of a made-up crowd, beside PostgreSQL's trigrams";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        var wish = Wish.of(arguments);
        if (wish.isEmpty()) {
            report.progress("Usage: bench search %s", Wish.USAGE);
            return;
        }
        gatekeeper.asSystem("bench", () -> measure(wish.get(), report));
    }

    private void measure(Wish wish, BenchmarkReport report) {
        try {
            var summary = new LinkedHashMap<String, Object>();
            summary.putAll(ground.prepare(wish, report));
            var questions = new Questions(wish.crowd());
            var own = ownTrial.run(wish, questions, report);
            summary.putAll(own.facts());
            var rival = rivalTrial.run(wish, questions, report);
            summary.putAll(rival.facts());
            summary.put("p99_ratio", ratio(rival, own));
            summary.put("recall", own.whole().recall());
            summary.put("rival_recall", rival.whole().recall());
            summary.put("recall_ratio", own.whole().recallAgainst(rival.whole()));
            report.result(summary);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be read or written", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The rival could not be asked", e);
        }
    }

    /** How many times longer the slowest hundredth of the rival's answers takes. */
    private static double ratio(Trial rival, Trial own) {
        return Rounded.to2(rival.presses().timings().percentile(99)
                / own.presses().timings().percentile(99));
    }
}
