package org.infolinia.demo.ledgerbench;

import java.util.HashMap;
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
        var wanted = scenarios.all().stream()
                .filter(scenario -> wish.wants(scenario.name()))
                .toList();
        for (int clients : wish.clients()) {
            measure(wanted, clients, wish, report);
        }
        if (wish.wants(Growth.NAME)) {
            growth.measure(wish, report);
        }
    }

    private void measure(List<Scenarios.Scenario> wanted, int clients, LedgerWish wish, BenchmarkReport report) {
        var rates = new HashMap<String, Double>();
        for (var scenario : wanted) {
            report.progress("%s, %d clients", scenario.name(), clients);
            var measured = load.measure(scenario.deed(), clients, wish.time());
            rates.put(scenario.name(), measured.perSecond());
            report.result(line(scenario.name(), clients, measured, rates).fields());
        }
    }

    /** One hot pool is also set beside many. */
    private static ReportLine line(String scenario, int clients, Load.Measured measured, Map<String, Double> rates) {
        var line = ReportLine.of(scenario, clients, measured, rates.getOrDefault(Scenarios.INSERT, Double.NaN));
        return scenario.equals(Scenarios.MANY_POOLS) && rates.containsKey(Scenarios.ONE_POOL)
                ? line.with(
                        "one_pool_to_many",
                        Rounded.to3(rates.getOrDefault(Scenarios.ONE_POOL, 0.0) / measured.perSecond()))
                : line;
    }
}
