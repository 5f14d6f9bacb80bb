-- How soon people answer is counted from the mail: what waits for the morning waits because of us, and whoever is asked by
-- voice answers at once. Of the time before mails were told apart from what asked for them, asking was sending.
alter table surveys.answer add column mailed_at timestamptz;
update surveys.answer
   set mailed_at = coalesce(invitation.sent_at, invitation.invited_at)
  from surveys.invitation where invitation.id = answer.invitation_id and invitation.asked_by = 'MAIL';

create index answer_delays on surveys.answer (program_id, kind, invited_at) include (mailed_at, answered_at)
    where machine_sign is null and mailed_at is not null;
