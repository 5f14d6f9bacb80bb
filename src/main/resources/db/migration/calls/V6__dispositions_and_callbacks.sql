-- What calls can be about, for each program and in versions: a change adds a row, none is ever changed or taken away.
create table calls.disposition (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    code        text        not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version     int         not null check (version > 0),
    group_key   text        not null,
    group_pl    text        not null,
    group_en    text        not null,
    group_az    text        not null,
    name_pl     text        not null,
    name_en     text        not null,
    name_az     text        not null,
    flags       text[]      not null,
    topic       text        not null,
    numbers     text[]      not null,
    position    int         not null,
    retired     boolean     not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    unique (program_id, code, version)
);

-- Calls from before had the words that every program begins with.
alter table calls.call_disposition add column disposition_version int not null default 1;
alter table calls.call_disposition alter column disposition_version drop default;

-- Why a caller is not asked how satisfied he is, where an agent decided so.
alter table calls.call add column no_survey_reason text;

-- The tickets that were opened or added to in a call.
create table calls.call_ticket (
    call_id   bigint      not null references calls.call,
    ticket    bigint      not null,
    linked_at timestamptz not null,
    primary key (call_id, ticket)
);

create index call_ticket_by_ticket on calls.call_ticket (ticket);
