-- What somebody wrote into a program's public form. It becomes a ticket once he shows that the address is his; its words
-- are in the ticket then and forgotten here.
create table tickets.enquiry (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    secret_hash bytea       not null unique check (octet_length(secret_hash) = 32),
    address     text        not null,
    name        text        not null,
    subject     text        not null,
    text        text        not null,
    language    text        not null check (language in ('PL', 'EN', 'AZ')),
    asked_at    timestamptz not null,
    ticket      bigint references tickets.ticket,
    check (ticket is null or (name = '' and subject = '' and text = ''))
);

create index enquiry_by_address on tickets.enquiry (program_id, address, asked_at);
create index enquiry_unconfirmed on tickets.enquiry (asked_at) where ticket is null;
create index enquiry_by_ticket on tickets.enquiry (ticket) where ticket is not null;
