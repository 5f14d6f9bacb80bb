-- Until when a ticket is put aside; null while it is not, and never of a finished one.
alter table tickets.ticket add column snoozed_until timestamptz;
alter table tickets.ticket add constraint only_open_ones_are_put_aside
    check (snoozed_until is null or state in ('NEW', 'OPEN', 'PENDING'));
create index ticket_to_wake on tickets.ticket (snoozed_until) where snoozed_until is not null;
create index ticket_snoozed_by_due on tickets.ticket (program_id, state, due_at, number) where snoozed_until is not null;

-- Nor is what is put aside given to whoever takes the next ticket.
drop index tickets.ticket_unowned_to_take;
create index ticket_unowned_to_take on tickets.ticket
    (program_id, (coalesce(queue, '')), language, state, due_at, number)
 where owner_id is null and snoozed_until is null and state in ('NEW', 'OPEN');

-- The counters tell apart what is put aside, since open lists leave it out.
drop trigger tally_added on tickets.ticket;
drop trigger tally_removed on tickets.ticket;
drop trigger tally_changed on tickets.ticket;
drop function tickets.tally_added, tickets.tally_removed, tickets.tally_changed;
drop view tickets.counted_ticket;
drop table tickets.tally, tickets.tally_change;

create table tickets.tally (
    program_id bigint  not null,
    state      text    not null,
    queue      text    not null,
    owner_id   bigint  not null,
    is_snoozed boolean not null,
    number     bigint  not null,
    primary key (program_id, state, queue, owner_id, is_snoozed)
);

create table tickets.tally_change (
    id         bigint generated always as identity primary key,
    program_id bigint  not null,
    state      text    not null,
    queue      text    not null,
    owner_id   bigint  not null,
    is_snoozed boolean not null,
    number     bigint  not null
);

create view tickets.counted_ticket as
select program_id, state, coalesce(queue, '') as queue,
       case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end as owner_id,
       snoozed_until is not null as is_snoozed,
       count(*) as number
  from tickets.ticket
 group by 1, 2, 3, 4, 5;

insert into tickets.tally select * from tickets.counted_ticket;

create function tickets.tally_added() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, is_snoozed, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           snoozed_until is not null,
           count(*)
      from added
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function tickets.tally_removed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, is_snoozed, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           snoozed_until is not null,
           -count(*)
      from removed
     group by 1, 2, 3, 4, 5;
    return null;
end $$;

create function tickets.tally_changed() returns trigger language plpgsql as $$
begin
    insert into tickets.tally_change (program_id, state, queue, owner_id, is_snoozed, number)
    select program_id, state, coalesce(queue, ''),
           case when state in ('RESOLVED', 'CLOSED') then 0 else coalesce(owner_id, 0) end,
           snoozed_until is not null,
           sum(difference)
      from (select 1 as difference, program_id, state, queue, owner_id, snoozed_until from added
            union all
            select -1, program_id, state, queue, owner_id, snoozed_until from removed) as changes
     group by 1, 2, 3, 4, 5
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
