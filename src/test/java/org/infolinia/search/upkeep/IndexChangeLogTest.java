package org.infolinia.search.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.infolinia.harness.IntegrationTest;
import org.infolinia.search.index.IndexCursor;
import org.infolinia.search.upkeep.IndexChangeLog.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class IndexChangeLogTest {

    private static final String KIND = "change-log-test";

    @Autowired
    IndexChangeLog log;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from search.change where kind = ?").param(KIND).update();
    }

    /** By their letters 100 would come before 99, and a cursor that passed it would never find the other. */
    @Test
    void changesAreToldInTheOrderOfTheirTransactionsAsNumbers() {
        change(100, 1);
        change(99, 2);

        assertThat(log.settledAfter(new IndexCursor(98, 0), 1))
                .extracting(Change::id)
                .containsExactly(2L);
        assertThat(log.settledAfter(new IndexCursor(98, 0), 2))
                .extracting(Change::id)
                .containsExactly(2L, 1L);
    }

    private void change(long transaction, long id) {
        jdbc.sql("""
                        insert into search.change (transaction, kind, subject_id, changed_at)
                        values (cast(? as xid8), ?, ?, now())""").params(Long.toString(transaction), KIND, id).update();
    }
}
