-- What happened elsewhere and is talked over in a ticket; each happening finds its ticket once, however often it is told.
create table tickets.origin (
    source        text        not null check (char_length(source) between 1 and 80),
    happened_at   timestamptz not null,
    ticket_number bigint      not null references tickets.ticket,
    primary key (source, happened_at)
);

create index origin_by_ticket on tickets.origin (ticket_number);
