package org.infolinia.scripts.run;

import java.time.Clock;
import org.infolinia.kernel.AgentId;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens runs for those who may lead them, and walks in them. */
@Component
class OpenRuns {

    private final Runs runs;
    private final ScriptLibrary library;
    private final RunRules rules;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenRuns(
            Runs runs,
            ScriptLibrary library,
            RunRules rules,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.library = library;
        this.rules = rules;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** A run to be changed by whoever takes calls in its program; others wait until that is done. */
    Run changeable(RunId id) {
        return allowed(runs.findLocked(id).orElseThrow(() -> missing(id)));
    }

    Run readable(RunId id) {
        return allowed(runs.find(id).orElseThrow(() -> missing(id)));
    }

    boolean isAt(Run run, int step) {
        return runs.steps(run.id()).getLast().number() == step;
    }

    Node present(Run run) {
        return content(run.top().version()).get(run.top().node());
    }

    ScriptContent content(ScriptVersionId id) {
        return library.version(id).content();
    }

    @Nullable
    AgentId agent() {
        return gatekeeper.agent().map(SignedInAgent::id).orElse(null);
    }

    Walk walk(Run run) {
        var facts = rules.factsOf(run);
        return new Walk(
                new Walk.Surroundings(
                        runs,
                        facts::content,
                        code -> called(run, code),
                        (rule, content) -> rules.holds(facts, rule, content),
                        node -> rules.needsNobody(facts, node),
                        agent(),
                        clock.instant()),
                run);
    }

    /** As it was when the run began, like the script itself. */
    private ScriptVersion called(Run run, String code) {
        return library.publishedAt(run.program(), code, runs.beganAt(run.id()))
                .or(() -> library.published(run.program(), code))
                .orElseThrow(() -> new IllegalStateException("No script " + code + " is in use"));
    }

    /** Keeps that words were read out; a second time changes nothing. */
    void keepRead(Run run, String node) {
        if (runs.acknowledge(run, node, agent(), clock.instant())) {
            events.publishEvent(
                    new CompulsoryWordsRead(gatekeeper.actor(), run.program(), run.participant(), run.contact(), node));
        }
    }

    /** Says so when the run has come to its end. */
    void tellEnd(RunId id) {
        var run = readable(id);
        var disposition = run.disposition();
        if (disposition != null) {
            events.publishEvent(new ScriptRunEnded(
                    gatekeeper.actor(), run.program(), run.participant(), run.contact(), id, disposition));
        }
    }

    private Run allowed(Run run) {
        gatekeeper.demand(Permission.TAKE_CALLS, run.program());
        return run;
    }

    private static IllegalArgumentException missing(RunId id) {
        return new IllegalArgumentException("There is no run " + id.value());
    }
}
