-- One cause that many tickets have. Its workarounds stand by language.
create table tickets.problem (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    name        text        not null check (char_length(name) between 1 and 120),
    cause       text        not null check (char_length(cause) <= 5000),
    workarounds jsonb       not null default '{}',
    state       text        not null default 'OPEN' check (state in ('OPEN', 'KNOWN_CAUSE', 'SOLVED')),
    owner_id    bigint,
    created_by  text        not null,
    created_at  timestamptz not null,
    solved_at   timestamptz,
    version     int         not null default 0,
    constraint solved_at_some_time check ((state = 'SOLVED') = (solved_at is not null))
);
create index problem_by_program on tickets.problem (program_id, state);

-- A ticket has one cause. Where another ticket brought the problem along when it was merged, it takes it with it again.
create table tickets.problem_ticket (
    ticket_number bigint      primary key references tickets.ticket on delete cascade,
    problem_id    bigint      not null references tickets.problem on delete cascade,
    linked_by     text        not null,
    linked_at     timestamptz not null,
    came_with     bigint
);
create index problem_ticket_by_problem on tickets.problem_ticket (problem_id, linked_at desc);

-- What happened to a problem, in words that everybody reads in his language, and the bulk in which it did.
create table tickets.problem_event (
    id         bigint generated always as identity primary key,
    problem_id bigint      not null references tickets.problem on delete cascade,
    at         timestamptz not null,
    actor_name text        not null,
    words_key  text        not null,
    arguments  text[]      not null,
    bulk_id    bigint      references tickets.bulk on delete set null
);
create index problem_event_by_problem on tickets.problem_event (problem_id, id desc);
create index problem_event_by_bulk on tickets.problem_event (bulk_id) where bulk_id is not null;

-- A bulk may answer, too: the texts by language, and for each ticket the newest message that its text knows of.
alter table tickets.bulk add column answer jsonb;
alter table tickets.bulk_line add column last_read bigint not null default 0;
