-- Ratings of contacts, for reports of others.
create view surveys.report_rating as
select invitation.program_id, invitation.contact, answer.score, answer.answered_at
  from surveys.answer
  join surveys.invitation on invitation.id = answer.invitation_id;

create index invitation_by_contact on surveys.invitation (contact);
