create schema if not exists search;

-- Written in the transaction that changes a thing, so that no change is ever missed by an index.
create table search.change (
    position    bigint generated always as identity primary key,
    transaction xid8        not null default pg_current_xact_id(),
    kind        text        not null,
    subject_id  bigint      not null,
    changed_at  timestamptz not null
);

create index change_in_order on search.change (transaction, position);

-- One row: which database an index belongs to, and how often it was asked to be built anew.
create table search.ground (
    only_row   boolean primary key default true check (only_row),
    identity   uuid    not null default gen_random_uuid(),
    generation int     not null default 1
);

insert into search.ground default values;
