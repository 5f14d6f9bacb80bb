-- A report of a period, and what forecasts count, go along the days tickets were opened on, whatever became of them.
create index ticket_opened on tickets.ticket (program_id, opened_at) include (channel, topic, number)
    where merged_into is null;
