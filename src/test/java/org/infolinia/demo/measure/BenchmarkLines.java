package org.infolinia.demo.measure;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark writes to standard output, as whoever runs it reads it. */
public final class BenchmarkLines {

    private BenchmarkLines() {}

    public static List<JsonNode> of(Benchmark benchmark, BenchmarkReport report, JsonMapper json, String... arguments) {
        var before = System.out;
        var written = new ByteArrayOutputStream();
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        try {
            benchmark.run(CommandArguments.of(List.of(arguments)), report);
        } finally {
            System.setOut(before);
        }
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{\"scenario\""))
                .map(json::readTree)
                .toList();
    }
}
