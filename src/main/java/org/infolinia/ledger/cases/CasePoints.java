package org.infolinia.ledger.cases;

import java.time.Instant;
import java.util.List;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a ticket or call which points were moved for it, and which wait for somebody's approval. */
@Service
public class CasePoints {

    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    CasePoints(JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /**
     * @param kind its words stand in the bundles under {@code ledger.kind.<kind>}
     * @param points with their sign
     * @param by who moved them, or asked for it
     */
    public record Moved(ProgramId program, String kind, Points points, String by, Instant at, boolean isWaiting) {}

    /** In the order in which it was done; what is waiting comes last. Only those of programs whose ledger one may see. */
    @Transactional(readOnly = true)
    public List<Moved> of(CaseReference reference) {
        return jdbc
                .sql("""
                        select program_id, kind, amount, maker_name, created_at, false as waiting
                          from ledger.posting
                         cross join lateral (select sum(amount) as amount from ledger.entry
                                              where posting_id = posting.id and wallet_id is not null
                                                and unit = 'REDEEMABLE') as entry
                         where case_kind = :kind and case_id = :id and amount is not null
                        union all
                        select program_id, kind, points, maker_name, asked_at, true
                          from ledger.approval
                         where case_kind = :kind and case_id = :id and status = 'PENDING'
                         order by waiting, created_at""")
                .param("kind", reference.kind().name())
                .param("id", reference.id())
                .query((row, number) -> new Moved(
                        new ProgramId(row.getLong(1)),
                        row.getString(2),
                        new Points(row.getLong(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)))
                .list()
                .stream()
                .filter(moved -> gatekeeper.allows(Permission.VIEW_LEDGER, moved.program()))
                .toList();
    }
}
