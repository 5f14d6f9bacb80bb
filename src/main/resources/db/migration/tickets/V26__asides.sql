-- What is written with somebody else about a ticket's matter. An aside stays with the number it was begun on; where merged
-- tickets have gone is asked when it is read. Nothing of it stands in tickets.message, which the participant may see.
create table tickets.aside (
    id            bigint      generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    address       text        not null,
    subject       text        not null check (char_length(subject) between 1 and 200),
    state         text        not null check (state in ('AWAITED', 'ANSWERED', 'UNDELIVERED', 'CLOSED')),
    begun_by      bigint,
    begun_by_name text        not null,
    begun_at      timestamptz not null,
    turned_at     timestamptz not null,
    -- Whom something new has not reached yet, and since when it waits for him.
    news_for      bigint,
    news_at       timestamptz,
    check ((news_for is null) = (news_at is null))
);

create index aside_by_ticket on tickets.aside (ticket_number);
create index aside_by_news on tickets.aside (news_for) where news_for is not null;

create table tickets.aside_message (
    id              bigint      generated always as identity primary key,
    aside_id        bigint      not null references tickets.aside,
    direction       text        not null check (direction in ('IN', 'OUT', 'EVENT')),
    at              timestamptz not null,
    author_name     text        not null,
    author_agent    bigint,
    author_address  text,
    text            text        not null,
    html            text,
    mail_message_id text,
    verified        boolean     not null,
    words_key       text,
    words_arguments text[]      not null
);

create index aside_message_by_aside on tickets.aside_message (aside_id);
create index aside_message_by_moment on tickets.aside_message (at);
create index aside_message_by_mail on tickets.aside_message (mail_message_id) where mail_message_id is not null;

create table tickets.aside_attachment (
    id         bigint generated always as identity primary key,
    message_id bigint not null references tickets.aside_message,
    name       text   not null,
    media_type text   not null,
    size       bigint not null,
    sha256     text   not null references tickets.attachment_content,
    content_id text
);

create index aside_attachment_by_message on tickets.aside_attachment (message_id);
create index aside_attachment_by_content on tickets.aside_attachment (sha256);

-- What agents have typed and not sent; aside 0 is the one that is not begun yet.
create table tickets.aside_draft (
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    aside_id      bigint      not null,
    address       text        not null,
    subject       text        not null,
    text          text        not null,
    saved_at      timestamptz not null,
    primary key (ticket_number, agent_id, aside_id)
);

create table tickets.aside_draft_file (
    id            bigint      generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    aside_id      bigint      not null,
    name          text        not null,
    media_type    text        not null,
    size          bigint      not null check (size > 0),
    sha256        text        not null references tickets.attachment_content,
    added_at      timestamptz not null
);

create index aside_draft_file_by_draft on tickets.aside_draft_file (ticket_number, agent_id, aside_id);
create index aside_draft_file_by_content on tickets.aside_draft_file (sha256);
