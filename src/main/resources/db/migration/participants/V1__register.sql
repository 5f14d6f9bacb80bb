create schema if not exists participants;

create sequence participants.participant_id increment by 50;

create table participants.participant (
    id           bigint      primary key,
    program_id   bigint      not null,
    number       text        not null,
    first_name   text        not null,
    last_name    text        not null,
    language     text        not null check (language in ('PL', 'EN', 'AZ')),
    birth_date   date,
    street       text,
    postal_code  text,
    town         text,
    company      text,
    pin_note     text,
    status       text        not null default 'ACTIVE' check (status in ('ACTIVE', 'RESTRICTED', 'ERASED', 'MERGED')),
    joined_on    date        not null,
    created_at   timestamptz not null,
    version      int         not null default 0,
    unique (program_id, number)
);

create index participant_by_name on participants.participant (program_id, last_name, first_name, id);

create table participants.contact_point (
    participant_id bigint not null references participants.participant,
    kind           text   not null check (kind in ('EMAIL', 'PHONE', 'CARD')),
    value          text   not null,
    position       int    not null,
    primary key (participant_id, kind, value)
);

create index contact_point_by_value on participants.contact_point (kind, value);

create table participants.consent (
    participant_id bigint      not null references participants.participant,
    channel        text        not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    granted        boolean     not null,
    changed_at     timestamptz not null,
    primary key (participant_id, channel)
);

-- What an agent has made sure of with one participant; it holds for one working contact.
create table participants.identification (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references participants.participant,
    agent_id       bigint      not null,
    level          text        not null check (level in ('MATCHED', 'KNOWLEDGE', 'CODE')),
    means          text        not null,
    reached_at     timestamptz not null,
    expires_at     timestamptz not null
);

create index identification_by_participant on participants.identification (participant_id, agent_id, expires_at);

-- What callers said when they were asked; never the words themselves.
create table participants.answer (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references participants.participant,
    agent_id       bigint      not null,
    question       text        not null,
    correct        boolean     not null,
    given_at       timestamptz not null
);

create index answer_by_participant on participants.answer (participant_id, given_at);
