-- What is left of adjustments, under the name of who answers for it, as his limits count it.
create view ledger.report_adjustment as
select adjustment.id,
       adjustment.program_id,
       adjustment.participant_id,
       posting.reason_code,
       posting.label,
       posting.maker_name,
       coalesce(posting.approver_id, posting.maker_id) as answers_id,
       coalesce(posting.approver_name, posting.maker_name) as answers_name,
       adjustment.points,
       adjustment.created_at
  from ledger.adjustment_left as adjustment
  join ledger.posting on posting.id = adjustment.id;

create view ledger.report_waiting_approval as
select id, program_id, participant_id, points, maker_name, asked_at
  from ledger.approval
 where status = 'PENDING';

create index posting_by_hand_of_program on ledger.posting (program_id, created_at) where reason_code is not null;
