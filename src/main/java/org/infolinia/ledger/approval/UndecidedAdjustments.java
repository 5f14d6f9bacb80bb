package org.infolinia.ledger.approval;

import org.infolinia.kernel.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anything still waits in a case, so that nobody ends it meanwhile. */
@Component
public class UndecidedAdjustments {

    private final JdbcClient jdbc;

    UndecidedAdjustments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says only yes or no, and therefore says it to everybody. */
    public boolean existIn(CaseReference caseReference) {
        return jdbc.sql("""
                        select exists (select from ledger.approval
                                        where case_kind = :kind and case_id = :id and status = 'PENDING')
                            or exists (select from ledger.batch_request
                                        where case_kind = :kind and case_id = :id and state in ('PENDING', 'RUNNING'))""")
                .param("kind", caseReference.kind().name())
                .param("id", caseReference.id())
                .query(Boolean.class)
                .single();
    }
}
