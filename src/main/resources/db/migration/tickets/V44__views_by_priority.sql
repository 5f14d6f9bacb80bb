-- The most urgent first, along an index like every other order of open tickets.
create index ticket_by_priority on tickets.ticket
    (program_id, state, (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end), number)
 where state in ('NEW', 'OPEN', 'PENDING');
