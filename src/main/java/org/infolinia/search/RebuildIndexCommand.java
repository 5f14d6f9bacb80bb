package org.infolinia.search;

import java.util.List;
import org.infolinia.operation.Command;
import org.springframework.stereotype.Component;

/** Asks for a new search index; every running server builds it beside the old one, any other when it starts. */
@Component
class RebuildIndexCommand implements Command {

    private final IndexChangeLog changes;

    RebuildIndexCommand(IndexChangeLog changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "rebuild-index";
    }

    @Override
    public String usage() {
        return "has the search index built anew, by the running server or at its next start";
    }

    @Override
    public int run(List<String> arguments) {
        changes.askForNewIndex();
        System.err.println("A new index is built by the running server now, or else at the next start.");
        return 0;
    }
}
