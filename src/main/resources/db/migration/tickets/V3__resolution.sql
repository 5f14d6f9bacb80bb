-- Finished tickets are listed by when they were resolved, newest first.
create index ticket_by_resolution on tickets.ticket (resolved_at desc nulls last, number desc);
