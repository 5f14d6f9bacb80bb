package org.infolinia.demo.searchbench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.operation.BenchmarkReport;
import org.springframework.stereotype.Component;

/** Sees to it that the crowd is in the register and in the index. */
@Component
class Ground {

    private final LoadedCrowd loaded;
    private final BuiltIndex index;

    Ground(LoadedCrowd loaded, BuiltIndex index) {
        this.loaded = loaded;
        this.index = index;
    }

    /** @return what was measured on the way */
    Map<String, Object> prepare(Wish wish, BenchmarkReport report) throws IOException {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("docs", wish.crowd().size());
        facts.put("seed", wish.crowd().seed());
        boolean isThere = loaded.isThere(wish.crowd());
        if (isThere) {
            report.progress("The crowd is there already");
        } else {
            load(wish, report, facts);
        }
        if (isThere || wish.rebuild()) {
            long began = System.nanoTime();
            index.rebuild(report);
            facts.put("build_s", Rounded.secondsSince(began));
            facts.put("built", "from the database, while the one before it served");
            report.progress("The index is put in order");
            index.catchUp();
        }
        return facts;
    }

    private void load(Wish wish, BenchmarkReport report, Map<String, Object> facts) throws IOException {
        loaded.removeEverybody();
        index.rebuild(report);
        report.progress("Making up %,d people", wish.crowd().size());
        var file = loaded.write(wish.crowd());
        report.progress("Importing %s", file);
        long began = System.nanoTime();
        var summary = loaded.load(file, wish.crowd(), report);
        double seconds = Rounded.secondsSince(began);
        facts.put("import_s", seconds);
        facts.put("imported_per_s", Math.round(summary.added() / seconds));
        facts.put("import_rejected", summary.rejected());
        report.progress("%,d imported in %.0f s", summary.added(), seconds);
        report.progress("The index catches up");
        index.catchUp();
        facts.put("build_s", Rounded.secondsSince(began));
        facts.put("built", "beside the import");
    }
}
