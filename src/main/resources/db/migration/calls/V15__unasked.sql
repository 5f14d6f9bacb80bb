-- Callers who are not to be asked, for whoever looks through them.
create index call_unasked on calls.call (program_id, ended_at) where no_survey_reason <> '';
