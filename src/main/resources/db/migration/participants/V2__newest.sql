create index participant_by_joining on participants.participant (joined_on desc, id desc) where status = 'ACTIVE';
