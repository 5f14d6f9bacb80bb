-- Whom an answer went to; null for what was sent before this was kept, which went to the contact of its ticket.
alter table tickets.message add column addressee text;
