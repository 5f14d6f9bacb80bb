create schema if not exists programs;

create table programs.program (
    id               bigint generated always as identity primary key,
    code             text        not null unique check (code ~ '^[A-Z0-9]{2,10}$'),
    name             text        not null,
    mark             text        not null check (char_length(mark) between 1 and 2),
    colour           text        not null check (colour in ('berry', 'amber', 'pine', 'plum')),
    language         text        not null check (language in ('PL', 'EN', 'AZ')),
    country          text        not null check (country ~ '^[A-Z]{2}$'),
    balance_level    text        not null default 'KNOWLEDGE',
    contact_level    text        not null default 'CODE',
    points_level     text        not null default 'CODE',
    created_at       timestamptz not null
);

create table programs.queue (
    id         bigint generated always as identity primary key,
    program_id bigint not null references programs.program,
    key        text   not null check (key ~ '^[a-z0-9-]{2,40}$'),
    name       text   not null,
    unique (program_id, key)
);

create table programs.number_dialled (
    e164       text   primary key,
    program_id bigint not null references programs.program,
    label      text   not null
);

create table programs.adjustment_limit (
    program_id              bigint not null references programs.program,
    role                    text   not null check (role in ('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')),
    per_adjustment          bigint not null check (per_adjustment > 0),
    per_participant_30_days bigint not null check (per_participant_30_days > 0),
    per_day                 bigint not null check (per_day > 0),
    primary key (program_id, role)
);
