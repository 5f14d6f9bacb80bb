-- What was written to the helpdesk, when and by which way, for whoever counts it.
create view tickets.report_opened_ticket as
select number, program_id, channel, opened_at from tickets.ticket;
