-- What a merge did to the two records, so that it can be taken back. Merges made before this was kept stay as they are.
create table participants.merge (
    id                 bigint generated always as identity primary key,
    merged             bigint      not null references participants.participant,
    survivor           bigint      not null references participants.participant check (survivor <> merged),
    merged_at          timestamptz not null,
    merged_by          text        not null,
    reason             text        not null,
    survivor_joined_on date        not null,
    survivor_active_on date,
    took_address       boolean     not null,
    took_birth_date    boolean     not null,
    took_company       boolean     not null,
    took_pin_note      boolean     not null,
    undone_at          timestamptz,
    undone_by          text,
    undone_reason      text,
    check ((undone_at is null) = (undone_by is null)),
    check ((undone_at is null) = (undone_reason is null))
);

create unique index merge_in_force on participants.merge (merged) where undone_at is null;
create index merge_by_merged on participants.merge (merged);
create index merge_by_survivor on participants.merge (survivor, id);

-- By what each of the two was reached before; gone once the merge is taken back.
create table participants.merge_contact (
    merge_id       bigint not null references participants.merge,
    participant_id bigint not null references participants.participant,
    kind           text   not null check (kind in ('EMAIL', 'PHONE', 'CARD')),
    value          text   not null,
    position       int    not null,
    primary key (merge_id, participant_id, kind, value)
);

create index merge_contact_of_participant on participants.merge_contact (participant_id);

-- What the survivor had agreed to before; forgotten as soon as his data are told anew.
create table participants.merge_consent (
    merge_id   bigint      not null references participants.merge,
    channel    text        not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    granted    boolean     not null,
    changed_at timestamptz not null,
    primary key (merge_id, channel)
);

-- Whatever else went over to the survivor, by the words of the module that keeps it.
create table participants.passed_on (
    merge_id bigint not null references participants.merge,
    things   text   not null,
    thing    text   not null,
    primary key (merge_id, things, thing)
);
