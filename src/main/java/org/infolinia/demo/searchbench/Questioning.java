package org.infolinia.demo.searchbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.callers.CrowdQuery;
import org.infolinia.demo.crowd.Crowd;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.demo.measure.Timings;
import org.infolinia.operation.BenchmarkReport;

/** What came of asking questions one after the other: how long each took, and whether the right full name came up. */
final class Questioning {

    private static final int PROGRESS_STEP = 500;

    private final Crowd crowd;
    private final List<Long> nanos = new ArrayList<>();
    private final Map<String, Share> shares = new LinkedHashMap<>();

    private Questioning(Crowd crowd) {
        this.crowd = crowd;
    }

    /** So many of the questions of a kind brought the right name. */
    private record Share(int found, int asked) {

        static final Share NONE = new Share(0, 0);

        Share and(boolean isFound) {
            return new Share(found + (isFound ? 1 : 0), asked + 1);
        }

        double value() {
            return Rounded.to3((double) found / asked);
        }
    }

    /**
     * @param who for the progress, such as {@code PostgreSQL}
     * @param patience no further question is begun after this time
     */
    static Questioning of(
            Asker asker,
            List<CrowdQuery> questions,
            Crowd crowd,
            Duration patience,
            String who,
            BenchmarkReport report) {
        var questioning = new Questioning(crowd);
        long end = System.nanoTime() + patience.toNanos();
        for (var question : questions) {
            if (System.nanoTime() > end) {
                break;
            }
            questioning.ask(asker, question);
            if (questioning.asked() % PROGRESS_STEP == 0) {
                report.progress("%s: %,d of %,d questions", who, questioning.asked(), questions.size());
            }
        }
        return questioning;
    }

    int asked() {
        return nanos.size();
    }

    Timings timings() {
        return Timings.of(nanos);
    }

    /** 0 to 1 by kind. */
    Map<String, Double> recall() {
        var recall = new LinkedHashMap<String, Double>();
        shares.forEach((kind, share) -> recall.put(kind, share.value()));
        return recall;
    }

    /** By kind, how many times as often the right name came up here; kinds in which it never did there are missing. */
    Map<String, Double> recallAgainst(Questioning other) {
        var ratios = new LinkedHashMap<String, Double>();
        var theirs = other.recall();
        recall().forEach((kind, share) -> {
            double their = theirs.getOrDefault(kind, 0.0);
            if (their > 0) {
                ratios.put(kind, Rounded.to3(share / their));
            }
        });
        return ratios;
    }

    private void ask(Asker asker, CrowdQuery question) {
        long began = System.nanoTime();
        var names = asker.ask(question.text());
        nanos.add(System.nanoTime() - began);
        var wanted = crowd.member(question.targetId()).fullName();
        shares.merge(
                question.kind(), Share.NONE.and(names.contains(wanted)), (before, one) -> before.and(one.found() > 0));
    }
}
