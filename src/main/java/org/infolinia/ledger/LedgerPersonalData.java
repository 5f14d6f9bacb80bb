package org.infolinia.ledger;

import java.util.Map;
import org.infolinia.participants.personal.StoredPersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A participant's wallets, and all that was done about the points in them. */
@Component
class LedgerPersonalData extends StoredPersonalData {

    private static final String WALLETS = "select unit, posted, held, owed from ledger.wallet where participant_id = ?";
    private static final String LOTS = """
            select lot.earned, lot.remaining, lot.pinned, lot.earned_on, lot.expires_on
              from ledger.lot join ledger.wallet on wallet.id = lot.wallet_id
             where wallet.participant_id = ? and lot.remaining > 0 order by lot.id""";
    private static final String POSTINGS = """
            select posting.kind, posting.label, posting.comment, posting.effective_on, posting.created_at,
                   entry.unit, entry.amount, entry.owed, entry.balance_after
              from ledger.entry
              join ledger.wallet on wallet.id = entry.wallet_id
              join ledger.posting on posting.id = entry.posting_id
             where wallet.participant_id = ? order by entry.id""";
    private static final String HOLDS = """
            select hold.amount, hold.purpose, hold.state, hold.made_at, hold.ended_at
              from ledger.hold join ledger.wallet on wallet.id = hold.wallet_id
             where wallet.participant_id = ? order by hold.id""";
    private static final String REWARDS = """
            select reward.name_pl, placed.price, placed.state, placed.parcel, placed.problem, placed.ordered_at,
                   placed.changed_at
              from ledger.reward_order placed join ledger.reward on reward.id = placed.reward_id
             where placed.participant_id = ? order by placed.id""";
    private static final String APPROVALS = """
            select points, reason_code, comment, told, status, asked_at, decided_at, decision_comment
              from ledger.approval where participant_id = ? order by id""";
    private static final String CODES = """
            select code_batch.name as batch, posting.label, code_use.through, code_use.used_at
              from ledger.code_use
              join ledger.code_batch on code_batch.id = code_use.batch_id
              join ledger.posting on posting.id = code_use.posting_id
              join ledger.entry on entry.posting_id = posting.id
              join ledger.wallet on wallet.id = entry.wallet_id
             where wallet.participant_id = ? order by code_use.posting_id""";
    private static final String GUESSES = """
            select began_at, misses from ledger.code_guess
             where guesser like 'participant ' || cast(? as bigint) || ' %' and misses > 0 order by began_at""";
    private static final String BATCHES = """
            select batch.opened_at, batch.comment, line.points, line.state, line.posting_id, line.reversal_id
              from ledger.batch_line line
              join ledger.batch on batch.id = line.batch_id
             where line.participant_id = ? order by batch.id""";
    private static final String FINDINGS = """
            select kind, points, happened_on, signed_at, words
              from ledger.closing_finding where participant_id = ? order by id""";
    private static final String INSIGHT = """
            select taken_on, stage, segment, risk, last_active_on, usual_gap_days, earned, spent, lapsing
              from ledger.insight where participant_id = ?""";
    private static final String RESCUES = """
            select lot.earned_on, lot.expires_on as lapsing_on, used.amount, back.label, back.comment, back.created_at
              from ledger.reinstated
              join ledger.lot on lot.id = reinstated.lot_id
              join ledger.wallet on wallet.id = lot.wallet_id
              join ledger.lot_use used on used.lot_id = lot.id and used.posting_id = reinstated.expiry_id
              join ledger.posting back on back.id = reinstated.reinstatement_id
             where wallet.participant_id = ? order by reinstated.reinstatement_id, lot.id""";
    private static final String DECLARED_SALES = """
            select declaration.external_id, line.participant_number, line.invoice, line.product, line.quantity,
                   line.sold_on, line.state, line.points
              from ledger.declaration_line line
              join ledger.declaration on declaration.id = line.declaration_id
             where line.participant_id = ? order by line.id""";
    private static final String STATEMENTS = """
            select issued.code, issued.first_day, issued.last_day, issued.issued_at
              from ledger.issued_statement issued join ledger.wallet on wallet.id = issued.wallet_id
             where wallet.participant_id = ? order by issued.id""";

    LedgerPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "ledger",
                Map.ofEntries(
                        Map.entry("approvals", APPROVALS),
                        Map.entry("batches", BATCHES),
                        Map.entry("code guesses", GUESSES),
                        Map.entry("codes", CODES),
                        Map.entry("declared sales", DECLARED_SALES),
                        Map.entry("findings of stage closings", FINDINGS),
                        Map.entry("holds", HOLDS),
                        Map.entry("insight", INSIGHT),
                        Map.entry("issued statements", STATEMENTS),
                        Map.entry("lots", LOTS),
                        Map.entry("postings", POSTINGS),
                        Map.entry("rescues", RESCUES),
                        Map.entry("rewards", REWARDS),
                        Map.entry("wallets", WALLETS)));
    }
}
