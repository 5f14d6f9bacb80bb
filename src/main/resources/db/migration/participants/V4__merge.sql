-- A merged participant lives on in another. He keeps his number, so that it leads there.
alter table participants.participant
    add merged_into bigint references participants.participant,
    add merged_at   timestamptz,
    add check (merged_into is null or status = 'MERGED'),
    add check ((merged_into is null) = (merged_at is null)),
    add check (merged_into <> id);

create index participant_by_successor on participants.participant (merged_into) where merged_into is not null;
