-- What happens to a program's tickets by itself: on an event or when some time has passed. A rule of time has looked up to
-- looked_to at the moments that come due.
create table tickets.rule (
    id         bigint generated always as identity primary key,
    program_id bigint not null,
    name       text   not null check (char_length(name) between 1 and 60),
    is_on      boolean not null,
    place      int    not null,
    happening  text,
    since      text,
    amount     int check (amount > 0),
    unit       text,
    conditions jsonb  not null,
    language   text   not null check (language in ('PL', 'EN', 'AZ')),
    answer     text   not null check (char_length(answer) <= 5000),
    note       text   not null check (char_length(note) <= 5000),
    plan       jsonb  not null,
    looked_to  timestamptz not null,
    version    int    not null default 0,
    unique (program_id, name),
    check ((happening is null) <> (since is null)),
    check ((since is null) = (amount is null) and (since is null) = (unit is null))
);

-- What a rule has still to look at, written in the transaction in which it happened. The chain holds the rules whose deeds
-- led to it; of a blocked one no more than a word remains.
create table tickets.rule_occasion (
    id            bigint generated always as identity primary key,
    rule_id       bigint      not null references tickets.rule on delete cascade,
    ticket_number bigint      not null references tickets.ticket on delete cascade,
    occasion      text,
    at            timestamptz not null,
    chain         bigint[]    not null,
    tries         int         not null default 0,
    try_at        timestamptz not null
);
create index rule_occasion_to_try on tickets.rule_occasion (try_at, id);
create index rule_occasion_by_rule on tickets.rule_occasion (rule_id);
create index rule_occasion_by_ticket on tickets.rule_occasion (ticket_number);

-- What came of it. An occasion of time comes once.
create table tickets.rule_firing (
    id              bigint generated always as identity primary key,
    rule_id         bigint      not null references tickets.rule on delete cascade,
    ticket_number   bigint      not null references tickets.ticket on delete cascade,
    occasion        text,
    at              timestamptz not null,
    result          text        not null check (result in ('DONE', 'REFUSED', 'FAILED', 'STOPPED')),
    is_answer       boolean     not null,
    words_key       text        not null,
    words_arguments text[]      not null
);
create unique index rule_firing_once on tickets.rule_firing (rule_id, ticket_number, occasion) where occasion is not null;
create index rule_firing_by_rule on tickets.rule_firing (rule_id, at desc);
create index rule_firing_by_ticket on tickets.rule_firing (ticket_number, at desc);
create index rule_firing_by_moment on tickets.rule_firing (at);

-- History is read by time, too, when rules look back.
create index message_by_moment on tickets.message (at);
create index change_by_moment on tickets.change (at);
