package org.infolinia.demo.ledgerbench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.infolinia.demo.measure.Rounded;

/** One result as it is reported: the same six fields for everything, and what else belongs to it. */
final class ReportLine {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ReportLine() {}

    /** @param insertsPerSecond what plain inserts reached beside it with as many clients */
    static ReportLine of(String scenario, int clients, Load.Measured measured, double insertsPerSecond) {
        var line = new ReportLine();
        return line.with("scenario", scenario)
                .with("clients", clients)
                .with("per_second", measured.perSecond())
                .with("p50_ms", measured.timings().percentile(50))
                .with("p99_ms", measured.timings().percentile(99))
                .with("ratio_to_insert", Rounded.to3(measured.perSecond() / insertsPerSecond));
    }

    ReportLine with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }
}
