-- Tickets as reports count them: one that was merged into another is that other, and what was taken down on the telephone
-- is part of its call.
create view tickets.report_ticket as
select number, program_id, channel, topic, opened_at
  from tickets.ticket
 where merged_into is null;

-- Promises of which it is known whether they were kept, since the answer came or the time was up.
create view tickets.report_promise as
select clock.ticket_number,
       clock.program_id,
       clock.metric,
       clock.round,
       coalesce(clock.missed_at, clock.ended_at) as decided_at,
       clock.missed_at is null as kept
  from tickets.sla_clock clock
  join tickets.ticket on ticket.number = clock.ticket_number and ticket.merged_into is null
 where clock.target_minutes is not null and coalesce(clock.missed_at, clock.ended_at) is not null;

-- Answers that the law wants: those that were recorded, and those that are owed.
create view tickets.report_legal_answer as
select ticket.program_id, answer.ticket_number, answer.kind, ticket.opened_at, answer.due_on, answer.way, answer.answered_on
  from tickets.legal_answer answer
  join tickets.ticket on ticket.number = answer.ticket_number
union all
select program_id, number, kind, opened_at, legal_due_on, null, null
  from tickets.ticket
 where legal_due_on is not null and merged_into is null;
