-- Counters by topic and priority, too, grew with the tickets, and all of them are looked through again and again.
drop trigger tally_added on tickets.ticket;
drop trigger tally_removed on tickets.ticket;
drop trigger tally_changed on tickets.ticket;
drop function tickets.tally_added, tickets.tally_removed, tickets.tally_changed;
drop view tickets.counted_ticket;
drop table tickets.tally, tickets.tally_change;

-- How many tickets there are of each sort. There are few sorts, so that all can be looked through at any time; finished
-- ones, which are kept for years and nobody's work any more, are not told apart by their owners.
create table tickets.tally (
    program_id bigint not null,
    state      text   not null,
    queue      text   not null,
    owner_id   bigint not null,
    number     bigint not null,
    primary key (program_id, state, queue, owner_id)
);

-- What is to be added to that. Lines are only written, so that no two who change tickets wait for each other; they are
-- summed up into the tally by and by.
create table tickets.tally_change (
    id         bigint generated always as identity primary key,
    program_id bigint not null,
    state      text   not null,
    queue      text   not null,
    owner_id   bigint not null,
    number     bigint not null
);

-- What the tally and its changes must come to.
create view tickets.counted_ticket as
select program_id, state, coalesce(queue, '') as queue,
       case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end as owner_id,
       count(*) as number
  from tickets.ticket
 group by 1, 2, 3, 4;

insert into tickets.tally select * from tickets.counted_ticket;

create function tickets.tally_added() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           count(*)
      from added
     group by 1, 2, 3, 4;
    return null;
end $$;

create function tickets.tally_removed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           -count(*)
      from removed
     group by 1, 2, 3, 4;
    return null;
end $$;

create function tickets.tally_changed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           sum(difference)
      from (select 1 as difference, program_id, state, queue, owner_id from added
            union all
            select -1, program_id, state, queue, owner_id from removed) as changes
     group by 1, 2, 3, 4
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

-- PostgreSQL takes no order from an index behind a column of which only null is asked.
create index ticket_unowned_by_due on tickets.ticket (program_id, state, due_at, number)
 where owner_id is null and state in ('NEW', 'OPEN', 'PENDING');
