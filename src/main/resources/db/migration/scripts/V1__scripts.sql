create schema if not exists scripts;

create table scripts.script (
    id         bigint generated always as identity primary key,
    program_id bigint      not null,
    code       text        not null check (code ~ '^[a-z0-9-]{2,60}$'),
    created_at timestamptz not null,
    unique (program_id, code)
);

create table scripts.version (
    id           bigint generated always as identity primary key,
    script_id    bigint      not null references scripts.script,
    number       int         not null check (number > 0),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    content      jsonb       not null,
    note         text        not null,
    author       text        not null,
    created_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    retired_at   timestamptz,
    unique (script_id, number)
);

create unique index version_published_once on scripts.version (script_id) where state = 'PUBLISHED';

create function scripts.keep_published() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRAFT' and (tg_op = 'DELETE' or new.content <> old.content or new.number <> old.number) then
        raise exception 'A published version never changes' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end
$$;

create trigger version_never_changes
    before update or delete on scripts.version
    for each row execute function scripts.keep_published();

create table scripts.run (
    id             bigint generated always as identity primary key,
    program_id     bigint      not null,
    script_id      bigint      not null references scripts.script,
    version_id     bigint      not null references scripts.version,
    contact        text        not null,
    participant_id bigint,
    agent_id       bigint,
    language       text        not null check (language in ('PL', 'EN', 'AZ')),
    stack          jsonb       not null,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    disposition    text
);

create index run_by_contact on scripts.run (contact, id);

create table scripts.step (
    run_id      bigint      not null references scripts.run,
    number      int         not null check (number > 0),
    version_id  bigint      not null references scripts.version,
    node        text        not null,
    depth       int         not null check (depth >= 0),
    entered_at  timestamptz not null,
    entered_how text        not null check (entered_how in ('CLICK', 'KEY', 'JUMP', 'AUTOMATIC')),
    left_at     timestamptz,
    answer      text,
    primary key (run_id, number)
);

create index step_by_node on scripts.step (version_id, node);

create table scripts.acknowledgement (
    contact  text        not null,
    node     text        not null,
    run_id   bigint      not null references scripts.run,
    agent_id bigint,
    read_at  timestamptz not null,
    primary key (contact, node)
);
