package org.infolinia.ledger;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participant's wallets and every movement of points on them. */
@Component
class LedgerPersonalData extends StoredPersonalData {

    LedgerPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "ledger",
                Map.of(
                        "declared sales", """
                        select declaration.external_id, line.participant_number, line.invoice, line.product,
                               line.quantity, line.sold_on, line.state, line.points
                          from ledger.declaration_line line
                          join ledger.declaration on declaration.id = line.declaration_id
                         where line.participant_id = ? order by line.id""",
                        "wallets", "select unit, posted, held from ledger.wallet where participant_id = ?",
                        "approvals", """
                        select points, reason_code, comment, told, status, asked_at, decided_at, decision_comment
                          from ledger.approval where participant_id = ? order by id""",
                        "postings", """
                        select posting.kind, posting.label, posting.comment, posting.effective_on, posting.created_at,
                               entry.unit, entry.amount, entry.balance_after
                          from ledger.entry
                          join ledger.wallet on wallet.id = entry.wallet_id
                          join ledger.posting on posting.id = entry.posting_id
                         where wallet.participant_id = ? order by entry.id""",
                        "rewards", """
                        select reward.name_pl, placed.price, placed.state, placed.parcel, placed.problem,
                               placed.ordered_at, placed.changed_at
                          from ledger.reward_order placed
                          join ledger.reward on reward.id = placed.reward_id
                         where placed.participant_id = ? order by placed.id"""));
    }
}
