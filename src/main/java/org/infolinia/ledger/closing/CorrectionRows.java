package org.infolinia.ledger.closing;

import java.util.List;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The postings that name a closing. */
@Component
class CorrectionRows {

    private final JdbcClient jdbc;

    CorrectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Correction> of(Closing closing) {
        return jdbc.sql("""
                        select m.id, m.participant_id, m.label, m.points, p.maker_name, p.created_at, p.comment
                          from ledger.posting p join ledger.posting_moved m on m.id = p.id
                         where p.closing_id = ? order by p.id""")
                .param(closing.id().value())
                .query((row, number) -> new Correction(
                        new PostingId(row.getLong(1)),
                        new ParticipantId(row.getLong(2)),
                        row.getString(3),
                        Points.of(row.getLong(4)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7)))
                .list();
    }
}
