create schema if not exists tickets;

-- A ticket's number is ten times the next value, plus its check digit.
create sequence tickets.ticket_number start with 2040;

create table tickets.ticket (
    number            bigint primary key,
    program_id        bigint      not null,
    participant_id    bigint,
    contact_name      text,
    contact_address   text,
    mailbox_id        bigint,
    queue             text,
    channel           text        not null check (channel in ('EMAIL', 'PHONE', 'WEB')),
    kind              text        not null,
    topic             text        not null,
    priority          text        not null,
    state             text        not null check (state in ('NEW', 'OPEN', 'PENDING', 'RESOLVED', 'CLOSED')),
    subject           text        not null check (char_length(subject) between 1 and 200),
    language          text        not null check (language in ('PL', 'EN', 'AZ')),
    owner_id          bigint,
    opened_at         timestamptz not null,
    updated_at        timestamptz not null,
    waiting_since     timestamptz,
    first_answered_at timestamptz,
    resolved_at       timestamptz,
    legal_due_on      date,
    predecessor       bigint references tickets.ticket,
    version           int         not null default 0
);

create index ticket_by_program on tickets.ticket (program_id, state, updated_at desc);
create index ticket_by_participant on tickets.ticket (participant_id) where participant_id is not null;
create index ticket_by_owner on tickets.ticket (owner_id, state) where owner_id is not null;
create index ticket_by_predecessor on tickets.ticket (predecessor) where predecessor is not null;

create table tickets.message (
    id              bigint generated always as identity primary key,
    ticket_number   bigint      not null references tickets.ticket,
    direction       text        not null check (direction in ('IN', 'OUT', 'NOTE', 'EVENT')),
    at              timestamptz not null,
    author_name     text        not null,
    author_agent    bigint,
    author_address  text,
    text            text        not null,
    html            text,
    mail_message_id text,
    verified        boolean     not null default true,
    words_key       text,
    words_arguments text[]      not null default '{}'
);

create index message_by_ticket on tickets.message (ticket_number, id);

create table tickets.attachment_content (
    sha256 text  primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null
);

create table tickets.attachment (
    id         bigint generated always as identity primary key,
    message_id bigint not null references tickets.message,
    name       text   not null,
    media_type text   not null,
    size       bigint not null,
    sha256     text   not null references tickets.attachment_content
);

create index attachment_by_message on tickets.attachment (message_id);

-- Who else takes part in a ticket's correspondence, besides its contact and the participant.
create table tickets.person (
    ticket_number bigint not null references tickets.ticket,
    address       text   not null,
    primary key (ticket_number, address)
);

-- A choice an agent made for an address that several participants have, or none.
create table tickets.remembered_sender (
    program_id     bigint not null,
    address        text   not null,
    participant_id bigint not null,
    primary key (program_id, address)
);

create table tickets.change (
    id            bigint generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    at            timestamptz not null,
    actor_name    text        not null,
    agent_id      bigint,
    field         text        not null,
    value_before  text,
    value_after   text
);

create index change_by_ticket on tickets.change (ticket_number, id desc);

create table tickets.draft (
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    kind          text        not null check (kind in ('ANSWER', 'NOTE')),
    text          text        not null,
    saved_at      timestamptz not null,
    primary key (ticket_number, agent_id, kind)
);
