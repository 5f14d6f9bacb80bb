package org.infolinia.ledger.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a statement, newest first.
 *
 * @param next where the next page goes on, or null when there are no older lines
 */
public record StatementPage(
        List<StatementLine> lines, @Nullable StatementKey next) {

    public StatementPage {
        lines = List.copyOf(lines);
    }

    /** @param found one line more than the page holds, if there is one */
    static StatementPage of(List<StatementLine> found, int size) {
        return found.size() > size
                ? new StatementPage(found.subList(0, size), found.get(size - 1).key())
                : new StatementPage(found, null);
    }
}
