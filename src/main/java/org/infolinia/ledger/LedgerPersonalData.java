package org.infolinia.ledger;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participant's wallets and every movement of points on them. */
@Component
class LedgerPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    LedgerPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return Map.of(
                "wallets",
                rows("select unit, posted, held from ledger.wallet where participant_id = ?", participant),
                "postings",
                rows("""
                        select posting.kind, posting.label, posting.comment, posting.effective_on, posting.created_at,
                               entry.unit, entry.amount, entry.balance_after
                          from ledger.entry
                          join ledger.wallet on wallet.id = entry.wallet_id
                          join ledger.posting on posting.id = entry.posting_id
                         where wallet.participant_id = ? order by entry.id""", participant));
    }

    private List<Map<String, Object>> rows(String sql, ParticipantId participant) {
        return jdbc.sql(sql).params(participant.value()).query().listOfRows();
    }
}
