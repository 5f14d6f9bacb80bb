-- What an owner has not seen of what befell his tickets without him: of each ticket and kind the last.
create table tickets.own_news (
    agent_id      bigint      not null,
    ticket_number bigint      not null references tickets.ticket,
    happening     text        not null check (happening in ('ASSIGNED', 'PROMISE_NEAR', 'PROMISE_MISSED', 'WOKEN')),
    by_name       text        not null,
    at            timestamptz not null,
    primary key (agent_id, ticket_number, happening)
);

create index own_news_by_ticket on tickets.own_news (ticket_number);
