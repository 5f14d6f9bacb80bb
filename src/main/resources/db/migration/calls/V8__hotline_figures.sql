-- How long agents were in which state; what goes on still stands in agent_state and has no end yet.
create table calls.agent_time (
    agent_id bigint      not null,
    state    text        not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    check (ended_at >= began_at)
);
create index agent_time_by_end on calls.agent_time (ended_at);

create view calls.report_agent_time as
select agent_id, state, began_at, ended_at from calls.agent_time
union all
select agent_id, state, since, null from calls.agent_state;

create or replace view calls.report_call as
select id,
       program_id,
       agent_name,
       left(number_from, greatest(length(number_from) - 6, 3)) || ' ••• ' || right(number_from, 3)
           as masked_number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds,
       agent_id
  from calls.call
 where answered_at is not null and agent_id is not null;

create or replace view calls.report_offered_call as
select id,
       program_id,
       direction,
       offered_at,
       answered_at,
       ended_at,
       end_reason,
       extract(epoch from coalesce(answered_at, ended_at) - offered_at) as waited_seconds,
       left(number_from, greatest(length(number_from) - 6, 3)) || ' ••• ' || right(number_from, 3)
           as masked_number_from,
       agent_name,
       source_id is not null as from_line
  from calls.call
 where part = 1;

create or replace view calls.report_first_contact as
select contact.id,
       contact.program_id,
       contact.topic,
       contact.kind,
       contact.at,
       coalesce(rules.repeat_days, 7) as days,
       not exists (select from calls.contact further
                    where further.participant_id = contact.participant_id
                      and further.program_id = contact.program_id
                      and further.topic = contact.topic
                      and further.at > contact.at
                      and further.at <= contact.at + make_interval(days => coalesce(rules.repeat_days, 7)))
           as resolved,
       contact.reference,
       contact.participant_id
  from calls.contact
  left join calls.rules on rules.program_id = contact.program_id
 where contact.at + make_interval(days => coalesce(rules.repeat_days, 7)) < now();
