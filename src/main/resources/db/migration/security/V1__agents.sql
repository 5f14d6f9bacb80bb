create schema if not exists security;

create table security.agent (
    id            bigint generated always as identity primary key,
    login         text        not null unique check (login ~ '^[a-z0-9.-]{3,40}$'),
    first_name    text        not null,
    last_name     text        not null,
    password_hash text        not null,
    role          text        not null check (role in ('AGENT', 'SUPERVISOR', 'ADMINISTRATOR')),
    language      text        not null check (language in ('PL', 'EN', 'AZ')),
    active        boolean     not null default true,
    created_at    timestamptz not null
);

create table security.agent_program (
    agent_id   bigint not null references security.agent,
    program_id bigint not null,
    primary key (agent_id, program_id)
);
