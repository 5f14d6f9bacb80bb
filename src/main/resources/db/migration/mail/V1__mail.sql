create schema if not exists mail;

create table mail.mailbox (
    id              bigint generated always as identity primary key,
    program_id      bigint      not null,
    queue_key       text        not null,
    address         text        not null unique,
    name            text        not null,
    language        text        not null check (language in ('PL', 'EN', 'AZ')),
    imap_host       text,
    imap_port       int,
    imap_protection text check (imap_protection in ('NONE', 'STARTTLS', 'TLS')),
    smtp_host       text,
    smtp_port       int,
    smtp_protection text check (smtp_protection in ('NONE', 'STARTTLS', 'TLS')),
    login           text        not null,
    secret          bytea       not null,
    maximum_bytes   int         not null default 10485760,
    opened_at       timestamptz not null,
    constraint whole_server_or_embedded check (
        num_nulls(imap_host, imap_port, imap_protection, smtp_host, smtp_port, smtp_protection) in (0, 6))
);

-- How far a mailbox has been read. UIDs mean something only under one UIDVALIDITY.
create table mail.position (
    mailbox_id    bigint primary key references mail.mailbox,
    uid_validity  bigint not null,
    last_uid      bigint not null,
    opened_at_uid bigint not null
);

create table mail.inbound_mail (
    id             bigint generated always as identity primary key,
    mailbox_id     bigint      not null references mail.mailbox,
    program_id     bigint      not null,
    uid_validity   bigint      not null,
    uid            bigint      not null,
    raw            bytea       not null,
    sha256         bytea       not null,
    size_bytes     bigint      not null,
    is_cut         boolean     not null default false,
    status         text        not null default 'RECEIVED'
        check (status in ('RECEIVED', 'CREATED', 'APPENDED', 'IGNORED', 'QUARANTINED', 'FAILED')),
    reason         text,
    error          text,
    attempts       int         not null default 0,
    message_id     text,
    is_duplicate   boolean     not null default false,
    is_id_reused   boolean     not null default false,
    classification text,
    sender         text,
    subject        text,
    conversation   text,
    received_at    timestamptz not null,
    processed_at   timestamptz,
    unique (mailbox_id, uid_validity, uid)
);

create unique index inbound_mail_once on mail.inbound_mail (mailbox_id, message_id)
    where not is_duplicate and not is_id_reused;
create index inbound_mail_waiting on mail.inbound_mail (id) where status = 'RECEIVED';
create index inbound_mail_by_message_id on mail.inbound_mail (message_id);
create index inbound_mail_by_conversation on mail.inbound_mail (conversation, id) where conversation is not null;
create index inbound_mail_newest on mail.inbound_mail (program_id, id desc);
create index inbound_mail_by_sender on mail.inbound_mail (mailbox_id, sender, processed_at);

create table mail.outbox (
    id                 bigint generated always as identity primary key,
    mailbox_id         bigint      not null references mail.mailbox,
    program_id         bigint      not null,
    recipient          text        not null,
    subject            text        not null,
    text               text        not null,
    html               text,
    language           text        not null check (language in ('PL', 'EN', 'AZ')),
    conversation       text        not null,
    cause              text        not null,
    kind               text        not null check (kind in ('ANSWER', 'MACHINE', 'ACKNOWLEDGEMENT')),
    message_id         text        not null unique,
    in_reply_to        text,
    reference_chain    text        not null,
    status             text        not null default 'WAITING'
        check (status in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP')),
    attempts           int         not null default 0,
    due_at             timestamptz not null,
    server_words       text,
    queued_at          timestamptz not null,
    sent_at            timestamptz
);

create index outbox_due on mail.outbox (due_at) where status in ('WAITING', 'SENDING');
create index outbox_by_conversation on mail.outbox (conversation, id);
create index outbox_acknowledgements on mail.outbox (recipient, queued_at) where kind = 'ACKNOWLEDGEMENT';

create table mail.undeliverable (
    address    text primary key,
    status     text        not null,
    since      timestamptz not null,
    until      timestamptz not null
);
