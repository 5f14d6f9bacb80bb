package org.infolinia.ledger.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agent gave and what a participant got by hand in the last days, for whoever decides. */
@Component
class PastAdjustments {

    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final LedgerCalendar calendar;

    PastAdjustments(JdbcClient jdbc, LedgerCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    Past madeBy(AgentId agent, ProgramId program) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(e.amount) filter (where e.amount > 0), 0),
                               coalesce(-sum(e.amount) filter (where e.amount < 0), 0)
                          from ledger.posting p
                          join ledger.entry e on e.posting_id = p.id and e.wallet_id is not null
                         where p.maker_id = :agent and p.program_id = :program and p.reason_code is not null
                           and p.kind <> 'REVERSAL' and p.created_at >= :since
                           and not exists (select from ledger.posting r where r.reverses = p.id)""")
                .param("agent", agent.value())
                .param("program", program.value())
                .param("since", since())
                .query(PastAdjustments::past)
                .single();
    }

    Past madeFor(ParticipantId participant) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(e.amount) filter (where e.amount > 0), 0),
                               coalesce(-sum(e.amount) filter (where e.amount < 0), 0)
                          from ledger.wallet w
                          join ledger.entry e on e.wallet_id = w.id
                          join ledger.posting p on p.id = e.posting_id
                         where w.participant_id = :participant and p.reason_code is not null
                           and p.kind <> 'REVERSAL' and p.created_at >= :since
                           and not exists (select from ledger.posting r where r.reverses = p.id)""")
                .param("participant", participant.value())
                .param("since", since())
                .query(PastAdjustments::past)
                .single();
    }

    private Timestamp since() {
        return Timestamp.from(calendar.midnightBefore(DAYS));
    }

    private static Past past(ResultSet row, int number) throws SQLException {
        return new Past(row.getInt(1), Points.of(row.getLong(2)), Points.of(row.getLong(3)));
    }
}
