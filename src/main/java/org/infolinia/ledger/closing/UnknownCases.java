package org.infolinia.ledger.closing;

import java.util.List;
import org.infolinia.kernel.CaseReference;
import org.infolinia.ledger.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tickets and calls that a stage's decisions name and the program does not have. */
@Component
class UnknownCases {

    private final Cases cases;
    private final JdbcClient jdbc;

    UnknownCases(Cases cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    List<CaseReference> in(Closing closing) {
        return jdbc
                .sql("""
                        select distinct case_kind, case_id from ledger.posting
                         where program_id = ? and effective_on between ? and ? and case_id is not null""")
                .params(closing.program().value(), closing.firstDay(), closing.lastDay())
                .query((row, number) -> new CaseReference(CaseReference.Kind.valueOf(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .filter(named ->
                        cases.sharedObjectionTo(named, closing.program()).isPresent())
                .toList();
    }
}
