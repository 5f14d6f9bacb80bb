-- Who wants to know what others do on a ticket. A row stays with the number it was said of: where merged tickets have gone
-- is asked when it is read, so that each has its own again when they part.
create table tickets.watcher (
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    agent_name    text        not null,
    since         timestamptz not null,
    primary key (ticket_number, agent_id)
);

create index watcher_by_agent on tickets.watcher (agent_id);

-- The last thing that each watcher has not seen of a ticket.
create table tickets.watch_news (
    agent_id      bigint      not null,
    ticket_number bigint      not null references tickets.ticket,
    happening     text        not null check (happening in ('HEARD', 'ANSWERED', 'NOTED', 'STATE', 'MERGED')),
    by_name       text        not null,
    at            timestamptz not null,
    primary key (agent_id, ticket_number)
);

create index watch_news_by_ticket on tickets.watch_news (ticket_number);
