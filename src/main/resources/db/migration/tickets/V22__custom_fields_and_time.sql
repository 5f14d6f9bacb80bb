-- What a program wants to know of its tickets besides what all tickets have. Words are kept in every language; a field or a
-- choice that tickets have values of is archived and not removed.
create table tickets.custom_field (
    id            bigint generated always as identity primary key,
    program_id    bigint  not null,
    kind          text    not null check (kind in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'CHOICES')),
    labels        jsonb   not null,
    options       jsonb   not null,
    is_compulsory boolean not null,
    is_archived   boolean not null default false,
    version       int     not null default 0
);

create index custom_field_by_program on tickets.custom_field (program_id, id);

-- The values in one written form for each kind: a number with a dot, a day as in ISO 8601, a choice by its key. Of several
-- choices each is a row.
create table tickets.field_value (
    ticket_number bigint not null references tickets.ticket,
    field_id      bigint not null references tickets.custom_field,
    value         text   collate "C" not null check (char_length(value) between 1 and 300),
    primary key (ticket_number, field_id, value)
);

create index field_value_by_value on tickets.field_value (field_id, value);

-- How long somebody worked on a ticket.
create table tickets.time_entry (
    id            bigint generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    agent_name    text        not null,
    booked_at     timestamptz not null,
    minutes       int         not null check (minutes between 1 and 1440),
    note          text        not null check (char_length(note) <= 200)
);

create index time_entry_by_ticket on tickets.time_entry (ticket_number, id);
