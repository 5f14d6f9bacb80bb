package org.infolinia.scripts.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.Runs.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What decides how one run may go on, at one step of it: each fact is asked for when it is first needed, and once. Whoever
 * changes one asks anew with other facts.
 */
final class RunFacts {

    /** Where the facts come from. */
    record Sources(
            Supplier<List<Reading>> readings,
            Function<String, Map<String, String>> answers,
            Supplier<IdentificationLevel> level,
            Function<ScriptVersionId, ScriptContent> contents) {}

    private final Run run;
    private final Sources sources;
    private final Map<String, Map<String, String>> answers = new HashMap<>();
    private final Map<ScriptVersionId, ScriptContent> contents = new HashMap<>();
    private @Nullable List<Reading> readings;
    private @Nullable IdentificationLevel level;

    RunFacts(Run run, Sources sources) {
        this.run = run;
        this.sources = sources;
    }

    Run run() {
        return run;
    }

    /** The words that were read out in this contact, the first first. */
    List<Reading> readings() {
        var known = readings == null ? sources.readings().get() : readings;
        readings = known;
        return known;
    }

    /**
     * What was answered at which place of a script, as it was kept, in the order in which it was; the last answer counts.
     *
     * @param script its code
     */
    Map<String, String> answers(String script) {
        return answers.computeIfAbsent(script, sources.answers());
    }

    IdentificationLevel level() {
        var known = level == null ? sources.level().get() : level;
        level = known;
        return known;
    }

    ScriptContent content(ScriptVersionId version) {
        return contents.computeIfAbsent(version, sources.contents());
    }
}
