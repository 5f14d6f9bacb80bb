-- What a merged ticket was before, so that it can be so again.
create table tickets.merge (
    ticket_number   bigint primary key references tickets.ticket,
    survivor        bigint      not null references tickets.ticket,
    merged_at       timestamptz not null,
    merged_by       text        not null,
    last_message    bigint      not null,
    state           text        not null check (state in ('NEW', 'OPEN', 'PENDING', 'RESOLVED', 'CLOSED')),
    waiting_since   timestamptz,
    resolved_at     timestamptz,
    survivor_waits  boolean     not null,
    survivor_change bigint,
    heard_at        timestamptz
);

create index merge_by_survivor on tickets.merge (survivor);

-- The merged ticket that a message or a person came with, or that somebody wrote to afterwards; null for what is the
-- ticket's own. Of tickets merged before this was kept nobody knows.
alter table tickets.message add column came_with bigint references tickets.ticket;
alter table tickets.person add column came_with bigint references tickets.ticket;

create index message_that_came_with on tickets.message (ticket_number, came_with) where came_with is not null;
