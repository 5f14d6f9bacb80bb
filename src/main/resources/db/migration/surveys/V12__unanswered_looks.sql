-- Invitations that a person opened and nobody answered, and openings by machines, each counted along one index: to find
-- them out among all visits of a year took seconds.
create table surveys.unanswered_look (
    invitation_id bigint      primary key references surveys.invitation on delete cascade,
    program_id    bigint      not null,
    kind          text        not null,
    invited_at    timestamptz not null
);

insert into surveys.unanswered_look (invitation_id, program_id, kind, invited_at)
select distinct visit.invitation_id, visit.program_id, visit.kind, visit.invited_at
  from surveys.visit
  left join surveys.answer on answer.invitation_id = visit.invitation_id
 where visit.sign is null and answer.invitation_id is null;

create index unanswered_look_counted on surveys.unanswered_look (program_id, kind, invited_at);
create index visit_of_machine on surveys.visit (program_id, kind, invited_at) where sign is not null;
drop index surveys.visit_counted;
