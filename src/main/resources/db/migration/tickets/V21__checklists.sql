-- What is to be done on a ticket, in its order.
create table tickets.checklist_item (
    id            bigint generated always as identity primary key,
    ticket_number bigint  not null references tickets.ticket,
    place         int     not null,
    text          text    not null check (char_length(text) between 1 and 200),
    is_compulsory boolean not null,
    done_at       timestamptz,
    done_by       text,
    check ((done_at is null) = (done_by is null))
);

create index checklist_item_by_ticket on tickets.checklist_item (ticket_number, place);

-- What a new ticket is given to be done: of one topic of a program, or, without a topic, every ticket of it.
create table tickets.checklist_template (
    id         bigint generated always as identity primary key,
    program_id bigint not null,
    topic      text,
    name       text   not null check (char_length(name) between 1 and 60),
    items      jsonb  not null,
    version    int    not null default 0,
    unique (program_id, name)
);
