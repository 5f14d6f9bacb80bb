-- Adjustments by hand with what is left of them once reversals in part or in full are taken off.
create view ledger.adjustment_left as
select posting.id,
       posting.program_id,
       entry.wallet_id,
       wallet.participant_id,
       posting.maker_id,
       posting.approver_id,
       posting.created_at,
       entry.amount - entry.owed + coalesce(
           (select sum(back.amount - back.owed)
              from ledger.posting reversal
              join ledger.entry back on back.posting_id = reversal.id and back.wallet_id is not null
             where reversal.reverses = posting.id), 0) as points
  from ledger.posting
  join ledger.entry on entry.posting_id = posting.id and entry.wallet_id is not null
  join ledger.wallet on wallet.id = entry.wallet_id
 where posting.reason_code is not null and posting.kind <> 'REVERSAL';
