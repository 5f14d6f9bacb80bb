package org.infolinia.demo.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came out, scenario by scenario, beside what came out of the smallest size. */
public final class GrowthLines {

    private final String counted;
    private final Map<String, Double> smallest = new HashMap<>();

    /** @param counted what there is more and more of, such as {@code tickets} */
    public GrowthLines(String counted) {
        this.counted = counted;
    }

    public Map<String, Object> line(String scenario, long size, Timings timings) {
        var p95 = timings.percentile(95);
        var line = new LinkedHashMap<String, Object>();
        line.put("scenario", scenario);
        line.put(counted, size);
        line.put("p50_ms", timings.percentile(50));
        line.put("p95_ms", p95);
        line.put("p99_ms", timings.percentile(99));
        line.put("p95_to_smallest", Rounded.to2(p95 / smallest.computeIfAbsent(scenario, any -> p95)));
        line.put("times", timings.sorted().length);
        return line;
    }
}
