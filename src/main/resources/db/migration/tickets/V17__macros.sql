-- What agents do again and again, under a name: of one program, of one agent, or, with neither, of everybody.
create table tickets.macro (
    id         bigint generated always as identity primary key,
    program_id bigint,
    owner_id   bigint,
    name       text  not null check (char_length(name) between 1 and 60),
    language   text  not null check (language in ('PL', 'EN', 'AZ')),
    answer     text  not null check (char_length(answer) <= 5000),
    plan       jsonb not null,
    next       text  not null check (next in ('STAY', 'MOST_URGENT', 'IN_LIST')),
    version    int   not null default 0,
    check (program_id is null or owner_id is null),
    unique nulls not distinct (program_id, owner_id, name)
);
