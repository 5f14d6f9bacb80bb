package org.infolinia.ledger.proof;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An invariant of single wallets, postings or lots, and the query that names the first one which breaks it. The table is
 * gone through in slices, each in one snapshot, so that a big one neither holds up the others nor looks stuck.
 */
abstract class BooksCheck implements IntegrityCheck {

    private static final long SLICE = 20_000;

    private final JdbcClient jdbc;
    private final String statement;
    private final String table;
    private final String firstViolation;

    /**
     * @param table the table of the schema whose rows are gone through by their ids
     * @param firstViolation looks at the rows with {@code :after < id <= :last}; answers with one line of words, or none
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
        var slice = sliceAfter(0);
        for (long read = 0; slice.rows() > 0; slice = sliceAfter(slice.last())) {
            read += slice.rows();
            progress.accept(read);
            var violation = violationIn(slice);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    private record Slice(long after, long last, long rows) {}

    private Slice sliceAfter(long after) {
        return jdbc.sql("""
                        select coalesce(max(id), 0), count(*)
                          from (select id from ledger.%s where id > ? order by id limit ?) slice""".formatted(table))
                .params(after, SLICE)
                .query((row, number) -> new Slice(after, row.getLong(1), row.getLong(2)))
                .single();
    }

    private Optional<String> violationIn(Slice slice) {
        return jdbc.sql(firstViolation)
                .param("after", slice.after())
                .param("last", slice.last())
                .query(String.class)
                .optional();
    }
}
