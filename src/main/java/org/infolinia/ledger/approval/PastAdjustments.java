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
                        select count(*), coalesce(sum(points) filter (where points > 0), 0),
                               coalesce(-sum(points) filter (where points < 0), 0)
                          from ledger.adjustment_left
                         where maker_id = :agent and program_id = :program and created_at >= :since and points <> 0""")
                .param("agent", agent.value())
                .param("program", program.value())
                .param("since", since())
                .query(PastAdjustments::past)
                .single();
    }

    Past madeFor(ParticipantId participant) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(points) filter (where points > 0), 0),
                               coalesce(-sum(points) filter (where points < 0), 0)
                          from ledger.adjustment_left
                         where participant_id = :participant and created_at >= :since and points <> 0""")
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
