-- When the caller said that he does not want to be recorded.
alter table calls.call add column recording_refused_at timestamptz;

-- What is forgotten when it is old: words, and the numbers of those who were spoken to.
create index call_to_forget on calls.call (ended_at)
 where note <> '' or no_survey_reason is not null or number_from is not null
       or direction = 'OUTBOUND' and number_dialled is not null;
create index callback_to_forget on calls.callback (ended_at) where ended_at is not null;
create index transfer_to_forget on calls.transfer (settled_at) where note <> '';
