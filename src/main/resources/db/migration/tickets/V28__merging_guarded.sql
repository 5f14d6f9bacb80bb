-- Whom an answer went to; null for what was sent before this was kept, which went to the contact of its ticket.
alter table tickets.message add column addressee text;

-- The place of a message among all that ever came to any ticket: when it was written there, carried over or moved. What is
-- behind the last that somebody has seen is new to him, however old it is.
create sequence tickets.message_arrival;
alter table tickets.message add column arrival bigint;
update tickets.message set arrival = id;
select setval('tickets.message_arrival', coalesce((select max(id) from tickets.message), 0) + 1, false);
alter table tickets.message alter column arrival set default nextval('tickets.message_arrival');
alter table tickets.message alter column arrival set not null;

-- The change by which a merge made the survivor of the merged ticket's kind; null when it made none.
alter table tickets.merge add column survivor_kind_change bigint;

-- The merged ticket that something to be done came with, and its place there. Of a field's value: the merged ticket that has
-- it, too, until somebody fills the field in.
alter table tickets.checklist_item add column came_with bigint references tickets.ticket;
alter table tickets.checklist_item add column came_place int check ((came_with is null) = (came_place is null));
alter table tickets.field_value add column came_with bigint references tickets.ticket;
