-- Telephone systems that may tell of calls. A secret is kept encrypted; while it is being changed the one before it is
-- good, too.
create table calls.line_source (
    id             bigint generated always as identity primary key,
    key            text        not null unique check (key ~ '^[a-z0-9]{12}$'),
    program_id     bigint      not null,
    every_program  boolean     not null,
    name           text        not null check (char_length(name) between 1 and 60),
    secret         bytea       not null,
    former_secret  bytea,
    made_by        text        not null,
    made_at        timestamptz not null,
    rotated_at     timestamptz,
    withdrawn_at   timestamptz
);
create unique index line_source_name on calls.line_source (program_id, name) where withdrawn_at is null;

-- What the systems told, each event once; a call is what all of its events together say.
create table calls.line_event (
    id               bigint generated always as identity primary key,
    source_id        bigint      not null references calls.line_source,
    external_id      text        not null,
    event_id         text        not null,
    kind             text        not null check (kind in
        ('OFFERED', 'RINGING', 'ANSWERED', 'HELD', 'RESUMED', 'TRANSFERRED', 'ENDED', 'LAPSED')),
    happened_at      timestamptz not null,
    direction        text        check (direction in ('INBOUND', 'OUTBOUND')),
    number_from      text,
    number_dialled   text,
    extension        text,
    unanswered       boolean     not null default false,
    recording        text,
    notice_at        timestamptz,
    content          bytea       not null,
    signed_at        timestamptz not null,
    taken_at         timestamptz not null,
    followed         boolean     not null default false,
    unique (source_id, external_id, event_id)
);
create index line_event_to_follow on calls.line_event (id) where not followed;
create index line_event_by_time on calls.line_event (taken_at);

-- The telephone on an agent's desk.
create table calls.extension (
    agent_id  bigint primary key,
    extension text   not null unique check (extension ~ '^[A-Za-z0-9._-]{1,40}$')
);

-- Some calls ring and are never taken, and some go from one agent to the next.
alter table calls.call
    alter column agent_id drop not null,
    alter column agent_name drop not null,
    alter column answered_at drop not null,
    add column offered_at timestamptz,
    add column ringing_at timestamptz,
    add column ringing_since timestamptz,
    add column ringing_extension text,
    add column ringing_agent_id bigint,
    add column given_back_at timestamptz,
    add column heard_at timestamptz,
    add column source_id bigint references calls.line_source,
    add column external_id text,
    add column part int not null default 1 check (part > 0),
    add column taken boolean not null default true,
    add column passed_on boolean not null default false,
    add column continues_id bigint references calls.call,
    add column recording text,
    add column notice_at timestamptz,
    add column wrap_up_mode text check (wrap_up_mode in ('OPTIONAL', 'MANDATORY', 'TIMED', 'TIMED_TO_THE_END')),
    add column wrap_up_due_at timestamptz,
    add column wrap_up_extended_because text;

update calls.call set offered_at = answered_at;

alter table calls.call
    alter column offered_at set not null,
    drop constraint call_phase_check,
    drop constraint call_end_reason_check,
    drop constraint call_check1,
    add constraint call_phase_check
        check (phase in ('WAITING', 'RINGING', 'TALKING', 'ON_HOLD', 'WRAP_UP', 'FINISHED')),
    add constraint call_end_reason_check
        check (end_reason in ('ANSWERED', 'ABANDONED', 'SHORT_ABANDONED', 'MISSED')),
    add constraint call_over check (phase not in ('WRAP_UP', 'FINISHED') or ended_at is not null),
    add constraint call_named check ((agent_id is null) = (agent_name is null)),
    add constraint call_of_the_line check ((source_id is null) = (external_id is null)),
    add constraint call_answered check (phase not in ('TALKING', 'ON_HOLD', 'WRAP_UP') or answered_at is not null),
    add constraint call_wrapped_up_by_somebody check (phase <> 'WRAP_UP' or agent_id is not null);

drop index calls.call_one_in_hand;
create unique index call_one_in_hand on calls.call (agent_id) where phase in ('TALKING', 'ON_HOLD', 'WRAP_UP');
create unique index call_of_line on calls.call (source_id, external_id, part);
create index call_ringing on calls.call (ringing_agent_id) where ringing_agent_id is not null;
create index call_on_line on calls.call (heard_at) where source_id is not null and phase in ('WAITING', 'RINGING', 'TALKING', 'ON_HOLD');
create index call_wrap_up_due on calls.call (wrap_up_due_at) where phase = 'WRAP_UP';

-- Which telephones a call was at.
create table calls.leg (
    call_id     bigint      not null references calls.call,
    position    int         not null,
    extension   text        not null,
    rang_at     timestamptz,
    answered_at timestamptz,
    left_at     timestamptz,
    primary key (call_id, position)
);

alter table calls.agent_state
    add column rests_in text not null default 'OFFLINE' check (rests_in in ('OFFLINE', 'READY', 'PAUSED')),
    drop constraint agent_state_state_check,
    add constraint agent_state_state_check check (state in
        ('OFFLINE', 'READY', 'RINGING', 'ON_CALL', 'HOLD', 'WRAP_UP', 'PAUSED', 'NOT_RESPONDING'));
update calls.agent_state set rests_in = case when state in ('OFFLINE', 'PAUSED') then state else 'READY' end;

-- A call offered to a colleague, or to everybody of its program who is ready.
create table calls.transfer (
    id          bigint generated always as identity primary key,
    call_id     bigint      not null references calls.call,
    program_id  bigint      not null,
    from_id     bigint      not null,
    from_name   text        not null,
    to_id       bigint,
    note        text        not null,
    level       text        not null,
    offered_at  timestamptz not null,
    state       text        not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    settled_at  timestamptz,
    settled_by  text,
    next_id     bigint references calls.call,
    check ((state = 'OFFERED') = (settled_at is null)),
    check ((state = 'ACCEPTED') = (next_id is not null))
);
create unique index transfer_offered on calls.transfer (call_id) where state = 'OFFERED';
create index transfer_to on calls.transfer (program_id) where state = 'OFFERED';

-- How a program ends its calls; a number dialled may have its own way.
create table calls.wrap_up_rule (
    program_id     bigint not null,
    number_dialled text   not null default '',
    mode           text   not null check (mode in ('OPTIONAL', 'MANDATORY', 'TIMED', 'TIMED_TO_THE_END')),
    seconds        int    check (seconds between 10 and 900),
    primary key (program_id, number_dialled),
    check ((mode in ('TIMED', 'TIMED_TO_THE_END')) = (seconds is not null))
);

-- Only calls that somebody took count as calls in reports.
create or replace view calls.report_call as
select id,
       program_id,
       agent_name,
       left(number_from, greatest(length(number_from) - 6, 3)) || ' ••• ' || right(number_from, 3)
           as masked_number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds
  from calls.call
 where answered_at is not null and agent_id is not null;

-- Every call that was offered, whatever came of it.
create view calls.report_offered_call as
select id,
       program_id,
       direction,
       offered_at,
       answered_at,
       ended_at,
       end_reason,
       extract(epoch from coalesce(answered_at, ended_at) - offered_at) as waited_seconds
  from calls.call
 where part = 1;
