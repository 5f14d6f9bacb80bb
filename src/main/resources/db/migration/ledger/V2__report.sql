-- Adjustments by hand, for the dashboard: one row a posting.
create view ledger.report_points_by_hand as
select posting.id,
       posting.program_id,
       wallet.participant_id,
       posting.maker_name,
       posting.reason_code,
       posting.label,
       entry.amount,
       posting.created_at,
       exists (select from ledger.posting reversal where reversal.reverses = posting.id) as reversed
  from ledger.posting
  join ledger.entry on entry.posting_id = posting.id and entry.wallet_id is not null and entry.unit = 'REDEEMABLE'
  join ledger.wallet on wallet.id = entry.wallet_id
 where posting.reason_code is not null and posting.kind <> 'REVERSAL';
