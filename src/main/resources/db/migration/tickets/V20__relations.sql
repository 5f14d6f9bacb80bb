-- Two tickets that have to do with each other. The other one is this one's parent, the original that it repeats, or merely
-- related. Kept as it was said, of whichever tickets: where a merged one goes on is asked when it is read.
create table tickets.relation (
    ticket_number bigint      not null references tickets.ticket,
    bond          text        not null check (bond in ('PARENT', 'ORIGINAL', 'RELATED')),
    other_number  bigint      not null references tickets.ticket,
    linked_at     timestamptz not null,
    check (ticket_number <> other_number)
);

create unique index relation_between_two on tickets.relation
    (least(ticket_number, other_number), greatest(ticket_number, other_number));
create index relation_by_ticket on tickets.relation (ticket_number);
create index relation_by_other on tickets.relation (other_number);

-- The ticket in which the matter of another goes on, over at most ten merges; the ticket itself when it was not merged.
create function tickets.survivor(merged bigint) returns bigint language sql stable as $$
    with recursive way(number, step) as (
        select merged, 0
        union all
        select ticket.merged_into, step + 1
          from way join tickets.ticket on ticket.number = way.number
         where ticket.merged_into is not null and step < 10)
    select number from way order by step desc limit 1
$$;

-- A ticket and all that were merged into it.
create function tickets.merged_together(survivor bigint) returns setof bigint language sql stable as $$
    with recursive family(number) as (
        select survivor
        union
        select ticket.number from family join tickets.ticket on ticket.merged_into = family.number)
    select number from family
$$;
