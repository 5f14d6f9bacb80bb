-- What cases are alike is asked when answers are compared: the matter, and how long the participant had waited.
alter table surveys.invitation
    add column topic text,
    add column waited_seconds bigint check (waited_seconds >= 0);

-- An answer carries what it is counted by, so that a million of them are counted along one index. None of it changes.
alter table surveys.answer
    add column program_id bigint,
    add column invited_at timestamptz,
    add column channel text,
    add column agent_id bigint,
    add column topic text,
    add column waited_seconds bigint,
    add column has_words boolean generated always as (comment <> '') stored;
update surveys.answer
   set program_id = invitation.program_id, invited_at = invitation.invited_at, channel = invitation.channel,
       agent_id = invitation.agent_id
  from surveys.invitation where invitation.id = answer.invitation_id;
alter table surveys.answer
    alter column program_id set not null,
    alter column invited_at set not null,
    alter column channel set not null;

create index answer_counted on surveys.answer (program_id, kind, invited_at)
    include (score, speed, solving, competence, availability, culture, has_words, channel, agent_id, topic,
             waited_seconds, answered_at, invitation_id)
    where machine_sign is null;
create index answer_praise on surveys.answer (agent_id, answered_at desc, invitation_id desc)
    where machine_sign is null and has_words;
create index invitation_asked on surveys.invitation (program_id, kind, invited_at) where voided_at is null;
create index consideration_counted on surveys.consideration (program_id, kind, ended_at) include (verdict);
drop index surveys.consideration_by_program;
