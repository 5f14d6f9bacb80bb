package org.infolinia.operation;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs one benchmark, or lists them. */
@Component
class BenchCommand implements Command {

    private static final int WRONG_USE = 2;

    private final List<Benchmark> benchmarks;
    private final BenchmarkReport report;
    private final String databaseOfOnesOwn;

    BenchCommand(
            List<Benchmark> benchmarks,
            BenchmarkReport report,
            @Value("${spring.datasource.url:}") String databaseOfOnesOwn) {
        this.benchmarks = benchmarks.stream()
                .sorted(Comparator.comparing(Benchmark::name))
                .toList();
        this.report = report;
        this.databaseOfOnesOwn = databaseOfOnesOwn;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String usage() {
        return "NAME …  measures a part of the product in a state directory of its own";
    }

    @Override
    public int run(List<String> typed) {
        var wanted = typed.stream()
                .findFirst()
                .flatMap(name -> benchmarks.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
        if (wanted.isEmpty()) {
            report.progress(
                    benchmarks.isEmpty() ? "There is no benchmark yet." : "There is no such benchmark. There are:");
            benchmarks.forEach(each -> report.progress("  %-12s %s", each.name(), each.usage()));
            return WRONG_USE;
        }
        if (!databaseOfOnesOwn.isEmpty()) {
            report.progress("A benchmark fills its database and runs on the embedded one only."
                    + " Unset SPRING_DATASOURCE_URL.");
            return WRONG_USE;
        }
        wanted.get().run(CommandArguments.of(typed.subList(1, typed.size())), report);
        return 0;
    }
}
