package org.infolinia.demo.ledgerbench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Posts through the ledger's services with many clients at once, and inserts plain rows beside it. */
@Component
class LedgerBenchmark implements Benchmark {

    private final Scenarios scenarios;
    private final Growth growth;
    private final Load load;
    private final Gatekeeper gatekeeper;

    LedgerBenchmark(Scenarios scenarios, Growth growth, Load load, Gatekeeper gatekeeper) {
        this.scenarios = scenarios;
        this.growth = growth;
        this.load = load;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String usage() {
        return LedgerWish.USAGE + "  postings a second through the ledger, beside plain inserts";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        LedgerWish.of(arguments)
                .ifPresentOrElse(
                        wish -> gatekeeper.asSystem("bench", () -> measure(wish, report)),
                        () -> report.progress("Usage: bench ledger %s", LedgerWish.USAGE));
    }

    private void measure(LedgerWish wish, BenchmarkReport report) {
        report.progress("Programs are founded");
        var all = scenarios.all();
        for (int clients : wish.clients()) {
            measure(all, clients, wish, report);
        }
        growth.measure(wish, report);
    }

    private void measure(List<Scenarios.Scenario> all, int clients, LedgerWish wish, BenchmarkReport report) {
        var rates = new HashMap<String, Double>();
        for (var scenario : all) {
            report.progress("%s, %d clients", scenario.name(), clients);
            var measured = load.measure(scenario.deed(), clients, wish.time());
            rates.put(scenario.name(), measured.perSecond());
            report.result(line(scenario.name(), clients, measured, rates));
        }
    }

    /** One hot pool is also set beside many. */
    private static Map<String, Object> line(
            String scenario, int clients, Load.Measured measured, Map<String, Double> rates) {
        var line = new LinkedHashMap<String, Object>();
        line.put("scenario", scenario);
        line.put("clients", clients);
        line.put("per_second", measured.perSecond());
        line.put("p50_ms", measured.timings().percentile(50));
        line.put("p99_ms", measured.timings().percentile(99));
        line.put("ratio_to_insert", ratio(measured.perSecond(), rates, Scenarios.INSERT));
        if (scenario.equals(Scenarios.MANY_POOLS)) {
            line.put(
                    "one_pool_to_many",
                    ratio(rates.getOrDefault(Scenarios.ONE_POOL, 0.0), rates, Scenarios.MANY_POOLS));
        }
        return line;
    }

    private static double ratio(double rate, Map<String, Double> rates, String to) {
        return Rounded.to3(rate / rates.getOrDefault(to, Double.NaN));
    }
}
