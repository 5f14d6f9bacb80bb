package org.infolinia.ledger.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.infolinia.operation.query.Questions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for the postings and lots of one page, some of which are never used. They are not kept for later pages, since a
 * later posting has the higher number: a closing tells by it what came after.
 */
final class Numbers {

    private static final int MOST_AT_ONCE = 500;

    private static final String ONE_OF_EACH = "select nextval('ledger.posting_id_seq'), nextval('ledger.lot_id_seq')";
    private static final String SO_MANY_TIMES = " from generate_series(1, ?)";

    private final JdbcClient jdbc;
    private final int block;
    private final Queue<Long> postings = new ArrayDeque<>();
    private final Queue<Long> lots = new ArrayDeque<>();

    /** @param expected about how many postings there will be */
    Numbers(JdbcClient jdbc, int expected) {
        this.jdbc = jdbc;
        this.block = Math.clamp(expected, 1, MOST_AT_ONCE);
    }

    /** Asks for one of each. */
    void drawWith(Questions questions) {
        questions.add(ONE_OF_EACH, Map.of(), this::keep);
    }

    long posting() {
        return next(postings);
    }

    long lot() {
        return next(lots);
    }

    private long next(Queue<Long> numbers) {
        if (numbers.isEmpty()) {
            draw();
        }
        return numbers.remove();
    }

    private void draw() {
        drawing().query(this::keep);
    }

    private void keep(ResultSet row) throws SQLException {
        postings.add(row.getLong(1));
        lots.add(row.getLong(2));
    }

    private JdbcClient.StatementSpec drawing() {
        return block == 1
                ? jdbc.sql(ONE_OF_EACH)
                : jdbc.sql(ONE_OF_EACH + SO_MANY_TIMES).param(block);
    }
}
