create schema if not exists surveys;

create table surveys.policy (
    program_id       bigint primary key,
    sampling_percent int    not null check (sampling_percent between 0 and 100)
);

-- Every contact that ended, and whether its participant was asked. The exclusions of a report are counted here.
create table surveys.consideration (
    id             bigint generated always as identity primary key,
    program_id     bigint      not null,
    contact        text        not null,
    participant_id bigint,
    verdict        text        not null,
    ended_at       timestamptz not null,
    unique (contact, ended_at)
);

create index consideration_by_program on surveys.consideration (program_id, ended_at);

create table surveys.invitation (
    id             bigint generated always as identity primary key,
    program_id     bigint      not null,
    participant_id bigint      not null,
    contact        text        not null,
    contact_at     timestamptz not null,
    channel        text        not null check (channel in ('EMAIL', 'PHONE')),
    agent_id       bigint,
    agent_name     text,
    language       text        not null check (language in ('PL', 'EN', 'AZ')),
    token_hash     bytea       not null unique check (octet_length(token_hash) = 32),
    invited_at     timestamptz not null,
    expires_at     timestamptz not null check (expires_at > invited_at),
    voided_at      timestamptz
);

create unique index one_living_invitation_a_contact on surveys.invitation (contact) where voided_at is null;
create index invitation_by_participant on surveys.invitation (participant_id, invited_at desc);
create index invitation_by_program on surveys.invitation (program_id, invited_at);

create table surveys.answer (
    invitation_id bigint primary key references surveys.invitation,
    score         int         not null check (score between 1 and 5),
    speed         int check (speed between 1 and 5),
    solving       int check (solving between 1 and 5),
    competence    int check (competence between 1 and 5),
    availability  int check (availability between 1 and 5),
    culture       int check (culture between 1 and 5),
    comment       text        not null check (char_length(comment) <= 2000),
    answered_at   timestamptz not null
);

create table surveys.follow_up (
    invitation_id bigint primary key references surveys.answer,
    opened_at     timestamptz not null,
    outcome       text check (outcome in ('CALLED_BACK', 'WROTE_BACK', 'NOT_REACHED', 'NOTHING_TO_DO')),
    closed_by     text,
    closed_at     timestamptz,
    check ((outcome is null) = (closed_at is null))
);

create index follow_up_open on surveys.follow_up (opened_at) where closed_at is null;

create table surveys.objection (
    participant_id bigint primary key,
    objected_at    timestamptz not null
);
