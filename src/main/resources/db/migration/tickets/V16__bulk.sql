-- One decision about many tickets, line by line, so that one that broke off can be gone on with, and undone.
create table tickets.bulk (
    id        bigint generated always as identity primary key,
    agent_id  bigint      not null,
    edits     jsonb       not null,
    is_undone boolean     not null default false,
    opened_at timestamptz not null
);
create index bulk_by_agent on tickets.bulk (agent_id, opened_at);

-- left_at is when the bulk changed the ticket; undo says what it was before.
create table tickets.bulk_line (
    bulk_id       bigint      not null references tickets.bulk on delete cascade,
    place         int         not null,
    ticket_number bigint      not null references tickets.ticket on delete cascade,
    seen_at       timestamptz not null,
    state         text        not null default 'WAITING'
        check (state in ('WAITING', 'CHANGED', 'SAME', 'REFUSED', 'LEFT_OUT', 'UNDONE', 'KEPT')),
    left_at       timestamptz,
    undo          jsonb,
    refusal       jsonb,
    primary key (bulk_id, place)
);
create index bulk_line_to_do on tickets.bulk_line (bulk_id, state, place) where state in ('WAITING', 'CHANGED');
create index bulk_line_by_ticket on tickets.bulk_line (ticket_number);
