-- Programs' own systems open tickets and write into them.
alter table tickets.ticket drop constraint ticket_channel_check;
alter table tickets.ticket add constraint ticket_channel_check check (channel in ('EMAIL', 'PHONE', 'WEB', 'API'));

-- What they prove themselves with; of its secret only the hash is kept.
create table tickets.api_key (
    id           bigint generated always as identity primary key,
    program_id   bigint      not null,
    name         text        not null check (char_length(name) between 1 and 60),
    hash         bytea       not null unique check (octet_length(hash) = 32),
    made_by      text        not null,
    made_at      timestamptz not null,
    revoked_by   text,
    revoked_at   timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);

create unique index api_key_name on tickets.api_key (program_id, name) where revoked_at is null;

-- What a request under an idempotency key has come to, so that sending it again does nothing twice.
create table tickets.api_request (
    api_key_id    bigint      not null references tickets.api_key,
    request_key   text        not null check (char_length(request_key) between 1 and 100),
    fingerprint   bytea       not null check (octet_length(fingerprint) = 32),
    ticket_number bigint references tickets.ticket,
    message_id    bigint,
    at            timestamptz not null,
    primary key (api_key_id, request_key)
);

create index api_request_by_ticket on tickets.api_request (ticket_number);
