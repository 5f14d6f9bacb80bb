package org.infolinia.demo.helpdeskbench;

import java.util.Comparator;
import java.util.List;
import org.infolinia.demo.measure.GrowthLines;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Fills a helpdesk with tickets and measures, through its services, what people do all day. */
@Component
class HelpdeskBenchmark implements Benchmark {

    private final List<Scenario> scenarios;
    private final MeasuredAgents agents;
    private final FilledHelpdesk filled;
    private final Gatekeeper gatekeeper;

    HelpdeskBenchmark(List<Scenario> scenarios, MeasuredAgents agents, FilledHelpdesk filled, Gatekeeper gatekeeper) {
        this.scenarios =
                scenarios.stream().sorted(Comparator.comparing(Scenario::name)).toList();
        this.agents = agents;
        this.filled = filled;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String name() {
        return "helpdesk";
    }

    @Override
    public String usage() {
        return HelpdeskWish.USAGE + "  lists, counts, tickets and search among very many tickets";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        HelpdeskWish.of(arguments)
                .ifPresentOrElse(
                        wish -> gatekeeper.asSystem("bench", () -> measure(wish, report)),
                        () -> report.progress("Usage: bench helpdesk %s", HelpdeskWish.USAGE));
    }

    private void measure(HelpdeskWish wish, BenchmarkReport report) {
        var programs = agents.programs();
        var made = new MadeUpTickets(List.copyOf(programs), agents.queues(), agents.ids(), wish);
        if (filled.tickets() > wish.sizes().getFirst()) {
            report.progress("Tickets of an earlier run are removed");
            filled.empty();
        }
        var lines = new GrowthLines("tickets");
        for (long tickets : wish.sizes()) {
            filled.growTo(tickets, made, report);
            var helpdesk = new MeasuredHelpdesk(programs, made, tickets);
            scenarios.stream().filter(each -> wish.wants(each.name())).forEach(scenario -> {
                report.progress("%s among %,d tickets", scenario.name(), tickets);
                report.result(lines.line(scenario.name(), tickets, scenario.measure(helpdesk, wish.time())));
            });
        }
    }
}
