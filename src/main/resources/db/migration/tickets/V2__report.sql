-- Tickets that still need somebody, for the dashboard.
create view tickets.report_open_ticket as
select number, program_id, participant_id, subject, state, owner_id, opened_at, waiting_since, legal_due_on
  from tickets.ticket
 where state in ('NEW', 'OPEN', 'PENDING');
