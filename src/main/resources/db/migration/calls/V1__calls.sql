create schema if not exists calls;

create table calls.call (
    id                bigint generated always as identity primary key,
    program_id        bigint      not null,
    direction         text        not null check (direction in ('INBOUND', 'OUTBOUND')),
    number_from       text,
    number_dialled    text,
    agent_id          bigint      not null,
    agent_name        text        not null,
    participant_id    bigint,
    matched_by        text        not null
        check (matched_by in ('UNIQUE_NUMBER', 'ONE_OF_SEVERAL', 'SEARCHED', 'UNKNOWN')),
    level             text        not null,
    phase             text        not null check (phase in ('TALKING', 'ON_HOLD', 'WRAP_UP', 'FINISHED')),
    answered_at       timestamptz not null,
    hold_started_at   timestamptz,
    held_seconds      bigint      not null default 0 check (held_seconds >= 0),
    ended_at          timestamptz,
    wrap_up_ended_at  timestamptz,
    end_reason        text check (end_reason in ('ANSWERED', 'ABANDONED', 'MISSED')),
    run_id            bigint,
    note              text        not null default '',
    note_saved_at     timestamptz,
    version           int         not null default 0,
    check ((phase = 'ON_HOLD') = (hold_started_at is not null)),
    check ((phase in ('WRAP_UP', 'FINISHED')) = (ended_at is not null)),
    check ((phase = 'FINISHED') = (wrap_up_ended_at is not null))
);

create unique index call_one_in_hand on calls.call (agent_id) where phase <> 'FINISHED';
create index call_by_participant on calls.call (participant_id, answered_at desc) where participant_id is not null;
create index call_by_agent on calls.call (agent_id, answered_at desc);
create index call_by_program on calls.call (program_id, answered_at desc);

create table calls.call_disposition (
    call_id     bigint not null references calls.call,
    position    int    not null,
    disposition text   not null,
    primary key (call_id, position),
    unique (call_id, disposition)
);

create table calls.agent_state (
    agent_id bigint      primary key,
    state    text        not null
        check (state in ('OFFLINE', 'READY', 'ON_CALL', 'HOLD', 'WRAP_UP', 'PAUSED')),
    reason   text,
    since    timestamptz not null
);
