-- The answers behind a number are shown a page at a time, the newest first, also where few of a million are meant.
create index answer_newest on surveys.answer (program_id, kind, answered_at desc, invitation_id desc)
    include (invited_at, score, has_words) where machine_sign is null;
