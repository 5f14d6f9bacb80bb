-- What a program promises of its tickets; of several that a ticket comes under the first counts.
create table tickets.sla_policy (
    id           bigint generated always as identity primary key,
    program_id   bigint not null,
    position     int    not null,
    name         text   not null check (char_length(name) between 1 and 60),
    queues       text[] not null default '{}',
    priorities   text[] not null default '{}',
    topics       text[] not null default '{}',
    kinds        text[] not null default '{}',
    calendar_id  bigint not null,
    first_response_minutes bigint check (first_response_minutes > 0),
    next_response_minutes  bigint check (next_response_minutes > 0),
    solution_minutes       bigint check (solution_minutes > 0),
    paused_in    text[] not null default '{}',
    warn_minutes bigint not null check (warn_minutes >= 0),
    is_raised    boolean not null default false,
    passed_to    text,
    version      int    not null default 0,
    unique (program_id, name),
    unique (program_id, position) deferrable initially deferred
);

-- When each promise of a ticket was running; the last run goes on while its end is null. What follows from the policy
-- and its calendar stands beside it and is worked out anew when those change.
create table tickets.sla_clock (
    ticket_number bigint        not null references tickets.ticket,
    metric        text          not null check (metric in ('FIRST_RESPONSE', 'NEXT_RESPONSE', 'SOLUTION')),
    round         int           not null check (round > 0),
    program_id    bigint        not null,
    runs_from     timestamptz[] not null,
    runs_until    timestamptz[] not null check (cardinality(runs_until) = cardinality(runs_from)),
    ended_at      timestamptz,
    policy_id     bigint references tickets.sla_policy,
    target_minutes bigint,
    due_at        timestamptz,
    warn_at       timestamptz,
    missed_at     timestamptz,
    warned_at     timestamptz,
    escalated_at  timestamptz,
    primary key (ticket_number, metric, round)
);

create index sla_clock_to_warn on tickets.sla_clock (warn_at) where warn_at is not null and warned_at is null;
create index sla_clock_to_escalate on tickets.sla_clock (due_at) where due_at is not null and escalated_at is null;
create index ticket_open_by_number on tickets.ticket (program_id, number) where state in ('NEW', 'OPEN', 'PENDING');

-- Policies or calendars changed: how far the open tickets' clocks have been worked out anew.
create table tickets.sla_recount (
    program_id  bigint primary key,
    asked_at    timestamptz not null,
    done_to     bigint      not null default 0,
    recounted   int         not null default 0,
    finished_at timestamptz
);

-- The earliest of a ticket's running promises.
alter table tickets.ticket add column promised_at timestamptz;
create index ticket_by_promise on tickets.ticket (program_id, promised_at) where promised_at is not null;
