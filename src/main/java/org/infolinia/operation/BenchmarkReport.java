package org.infolinia.operation;

import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark says: progress for people on standard error, results for programs on standard output. */
@Component
public class BenchmarkReport {

    private final JsonMapper json;

    BenchmarkReport(JsonMapper json) {
        this.json = json;
    }

    /** Says how far it has come, with a pattern as {@link String#format} takes it. */
    public void progress(String pattern, Object... facts) {
        System.err.println(String.format(Locale.ROOT, pattern, facts));
    }

    /** Writes one result as one line of JSON; the summary is the last. */
    public void result(Object result) {
        System.out.println(json.writeValueAsString(result));
    }
}
