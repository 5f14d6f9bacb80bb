-- By kind, since silence accepts a complaint and not a request for data, and until when, which is told where the program is.
create or replace view tickets.report_open_ticket as
select number, program_id, participant_id, subject, state, owner_id, opened_at, waiting_since, legal_due_on, kind,
       legal_due_at
  from tickets.ticket
 where state in ('NEW', 'OPEN', 'PENDING');
