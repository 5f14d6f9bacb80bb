package org.infolinia.ledger.proof;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An invariant of the books and the query that names the first row which breaks it, in one snapshot. */
abstract class BooksCheck implements IntegrityCheck {

    private final JdbcClient jdbc;
    private final String statement;
    private final String table;
    private final String firstViolation;

    /**
     * @param table the table of the schema whose rows are gone through
     * @param firstViolation answers with one line of words, or with none
     */
    BooksCheck(JdbcClient jdbc, String statement, String table, String firstViolation) {
        this.jdbc = jdbc;
        this.statement = statement;
        this.table = table;
        this.firstViolation = firstViolation;
    }

    @Override
    public String statement() {
        return statement;
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        progress.accept(jdbc.sql("select count(*) from ledger." + table)
                .query(Long.class)
                .single());
        return jdbc.sql(firstViolation).query(String.class).optional();
    }
}
