package org.infolinia.scripts.run;

import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.stereotype.Component;

/** Shows runs as the signed-in agent sees them. */
@Component
class RunScreens {

    private final Runs runs;
    private final ScriptLibrary library;
    private final KnowledgeShelf shelf;
    private final SpokenValues values;
    private final RunRules rules;
    private final Sights sights;
    private final Gatekeeper gatekeeper;

    RunScreens(
            Runs runs,
            ScriptLibrary library,
            KnowledgeShelf shelf,
            SpokenValues values,
            RunRules rules,
            Sights sights,
            Gatekeeper gatekeeper) {
        this.runs = runs;
        this.library = library;
        this.shelf = shelf;
        this.values = values;
        this.rules = rules;
        this.sights = sights;
        this.gatekeeper = gatekeeper;
    }

    RunView show(Run run) {
        var language = gatekeeper.agent().map(SignedInAgent::language).orElse(run.language());
        return new RunScreen(run, language, runs, library, shelf, values, rules, sights).draw();
    }
}
