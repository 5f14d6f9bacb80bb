package org.infolinia.ledger.approval;

import java.util.Collection;
import java.util.Set;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.CaseReference.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anything still waits in a case, so that nobody ends it meanwhile. */
@Component
public class UndecidedAdjustments {

    private final JdbcClient jdbc;

    UndecidedAdjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In which of these cases anything waits. Says only yes or no of each, and therefore says it to everybody. */
    public Set<CaseReference> among(Collection<CaseReference> cases) {
        return Set.copyOf(jdbc.sql("""
                        select asked.kind, asked.id from unnest(:kinds::text[], :ids::bigint[]) as asked(kind, id)
                         where exists (select from ledger.approval
                                        where case_kind = asked.kind and case_id = asked.id and status = 'PENDING')
                            or exists (select from ledger.batch_request
                                        where case_kind = asked.kind and case_id = asked.id
                                          and state in ('PENDING', 'RUNNING'))""")
                .param("kinds", cases.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("ids", cases.stream().map(CaseReference::id).toArray(Long[]::new))
                .query((row, number) -> new CaseReference(Kind.valueOf(row.getString(1)), row.getLong(2)))
                .list());
    }
}
