-- Scores are told apart by the queue a matter waited in and the language somebody was asked in, too.
alter table surveys.invitation add column queue text;

alter table surveys.answer
    add column language text,
    add column queue text;
update surveys.answer
   set language = invitation.language
  from surveys.invitation where invitation.id = answer.invitation_id;
alter table surveys.answer alter column language set not null;

drop index surveys.answer_counted;
create index answer_counted on surveys.answer (program_id, kind, invited_at)
    include (score, speed, solving, competence, availability, culture, has_words, channel, agent_id, topic,
             waited_seconds, language, queue, answered_at, invitation_id)
    where machine_sign is null;
drop index surveys.invitation_asked;
create index invitation_asked on surveys.invitation (program_id, kind, invited_at)
    include (channel, topic, language, queue)
    where voided_at is null;
