-- The end of the last day that the law leaves, in the installation's zone, so that lists go by one clock.
alter table tickets.ticket add column legal_due_at timestamptz;
update tickets.ticket set legal_due_at = (legal_due_on + 1)::timestamp at time zone 'Europe/Warsaw'
 where legal_due_on is not null;

-- What is due first of an open ticket: the law's day or a promise of the program.
alter table tickets.ticket add column due_at timestamptz not null generated always as (
    case when state in ('RESOLVED', 'CLOSED') then 'infinity'::timestamptz
         else coalesce(least(promised_at, legal_due_at), 'infinity'::timestamptz) end) stored;

-- Each order of a view goes along an index from where the page before ended.
drop index tickets.ticket_by_program;
drop index tickets.ticket_by_owner;
drop index tickets.ticket_by_promise;
drop index tickets.ticket_by_resolution;
create index ticket_by_due on tickets.ticket (program_id, state, due_at, number)
 where state in ('NEW', 'OPEN', 'PENDING');
create index ticket_of_owner_by_due on tickets.ticket (program_id, owner_id, state, due_at, number)
 where state in ('NEW', 'OPEN', 'PENDING');
create index ticket_of_queue_by_due on tickets.ticket (program_id, queue, state, due_at, number)
 where state in ('NEW', 'OPEN', 'PENDING');
create index ticket_by_waiting on tickets.ticket
    (program_id, state, (coalesce(waiting_since, 'infinity'::timestamptz)), number)
 where state in ('NEW', 'OPEN', 'PENDING');
create index ticket_by_update on tickets.ticket (program_id, state, updated_at, number);
create index ticket_by_opening on tickets.ticket (program_id, state, opened_at, number);
create index ticket_by_resolution on tickets.ticket
    (program_id, state, (coalesce(resolved_at, '-infinity'::timestamptz)), number)
 where state in ('RESOLVED', 'CLOSED');

-- Which tickets somebody wants to see as a list; without an owner everybody of the program sees it.
create table tickets.view (
    id         bigint generated always as identity primary key,
    program_id bigint,
    owner_id   bigint,
    name       text  not null check (char_length(name) between 1 and 60),
    definition jsonb not null,
    version    int   not null default 0,
    constraint of_a_program_or_somebodys check ((program_id is null) <> (owner_id is null)),
    unique nulls not distinct (program_id, owner_id, name)
);

create index view_of_owner on tickets.view (owner_id) where owner_id is not null;

-- How many tickets there are of each sort. Of finished ones only state and queue are told apart, since they are kept for
-- years and nobody's work any more.
create table tickets.tally (
    program_id bigint not null,
    state      text   not null,
    queue      text   not null,
    owner_id   bigint not null,
    topic      text   not null,
    priority   text   not null,
    number     bigint not null,
    primary key (program_id, state, queue, owner_id, topic, priority)
);

-- What is to be added to that. Lines are only written, so that no two who change tickets wait for each other; they are
-- summed up into the tally by and by.
create table tickets.tally_change (
    id         bigint generated always as identity primary key,
    program_id bigint not null,
    state      text   not null,
    queue      text   not null,
    owner_id   bigint not null,
    topic      text   not null,
    priority   text   not null,
    number     bigint not null
);

-- What the tally and its changes must come to.
create view tickets.counted_ticket as
select program_id, state, coalesce(queue, '') as queue,
       case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end as owner_id,
       case when state in ('RESOLVED', 'CLOSED') then '' else topic end as topic,
       case when state in ('RESOLVED', 'CLOSED') then '' else priority end as priority,
       count(*) as number
  from tickets.ticket
 group by 1, 2, 3, 4, 5, 6;

insert into tickets.tally select * from tickets.counted_ticket;

create function tickets.tally_added() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, topic, priority, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           case when state in ('RESOLVED', 'CLOSED') then '' else topic end,
           case when state in ('RESOLVED', 'CLOSED') then '' else priority end,
           count(*)
      from added
     group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;

create function tickets.tally_removed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, topic, priority, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           case when state in ('RESOLVED', 'CLOSED') then '' else topic end,
           case when state in ('RESOLVED', 'CLOSED') then '' else priority end,
           -count(*)
      from removed
     group by 1, 2, 3, 4, 5, 6;
    return null;
end $$;

create function tickets.tally_changed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, topic, priority, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           case when state in ('RESOLVED', 'CLOSED') then '' else topic end,
           case when state in ('RESOLVED', 'CLOSED') then '' else priority end,
           sum(difference)
      from (select 1 as difference, program_id, state, queue, owner_id, topic, priority from added
            union all
            select -1, program_id, state, queue, owner_id, topic, priority from removed) as changes
     group by 1, 2, 3, 4, 5, 6
    having sum(difference) <> 0;
    return null;
end $$;

create trigger tally_added after insert on tickets.ticket
    referencing new table as added for each statement execute function tickets.tally_added();
create trigger tally_removed after delete on tickets.ticket
    referencing old table as removed for each statement execute function tickets.tally_removed();
create trigger tally_changed after update on tickets.ticket
    referencing old table as removed new table as added
    for each statement execute function tickets.tally_changed();
