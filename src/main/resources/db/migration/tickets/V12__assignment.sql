-- How the tickets of a queue find who works on them; without a row they wait to be taken by anybody of the program.
create table tickets.queue_assignment (
    program_id bigint not null,
    queue      text   not null,
    rule       text   not null check (rule in ('MANUAL', 'ROUND_ROBIN', 'LEAST_BUSY')),
    team       bigint[] not null default '{}',
    skills     text[]   not null default '{}',
    primary key (program_id, queue)
);

-- Whose turn was when; who has none yet comes first.
create table tickets.queue_turn (
    program_id bigint not null,
    queue      text   not null,
    agent_id   bigint not null,
    turn       bigint not null,
    primary key (program_id, queue, agent_id)
);

-- How many tickets one agent may have in hand at once; without a row as many as he likes.
create table tickets.hand_limit (
    program_id bigint primary key,
    most       int not null check (most between 1 and 1000)
);

-- Who gets no tickets up to and including a day.
create table tickets.absence (
    agent_id bigint primary key,
    last_day date not null
);

-- Tickets that are to be given to somebody by their queue's rule, and why that failed when it was tried last.
create table tickets.assignment_wanted (
    ticket_number bigint primary key references tickets.ticket,
    try_at        timestamptz not null,
    told          text
);

create index assignment_wanted_by_moment on tickets.assignment_wanted (try_at, ticket_number);

-- Whoever takes the next ticket of his queues in his languages goes along this, however many wait in others.
create index ticket_unowned_to_take on tickets.ticket
    (program_id, (coalesce(queue, '')), language, state, due_at, number)
 where owner_id is null and state in ('NEW', 'OPEN');
