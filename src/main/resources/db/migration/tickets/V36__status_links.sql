-- Links to the page of a matter that came by mail; each mail carries one of its own. Whose page it is, is looked up when
-- it is opened, so that no address is kept here.
create table tickets.status_link (
    id             bigint generated always as identity primary key,
    secret_hash    bytea       not null unique check (octet_length(secret_hash) = 32),
    ticket_number  bigint      not null references tickets.ticket,
    participant_id bigint      not null,
    given_at       timestamptz not null,
    ends_at        timestamptz not null
);

create index status_link_by_ticket on tickets.status_link (ticket_number);
create index status_link_by_participant on tickets.status_link (participant_id);
create index status_link_by_end on tickets.status_link (ends_at);
