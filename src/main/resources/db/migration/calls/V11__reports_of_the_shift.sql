-- How long of a call was talk, hold and wrap-up; the three add up to how long it was in hand.
create or replace view calls.report_call as
select id,
       program_id,
       agent_name,
       left(other, greatest(length(other) - 6, 3)) || ' ••• ' || right(other, 3) as masked_number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds,
       agent_id,
       held_seconds,
       extract(epoch from wrap_up_ended_at - ended_at)::bigint as wrapped_up_seconds
  from calls.call
 cross join lateral (select case direction when 'INBOUND' then number_from else number_dialled end as other)
 where answered_at is not null and agent_id is not null;

-- What everybody who is not offline is doing, and the call he has in hand.
create view calls.report_agent_state as
select agent_id,
       state,
       case state when 'PAUSED' then reason end as reason,
       since,
       (select id from calls.call
         where call.agent_id = agent_state.agent_id and phase in ('TALKING', 'ON_HOLD', 'WRAP_UP')) as call_id
  from calls.agent_state
 where state <> 'OFFLINE';

-- Contacts, and whether the same participant had got in touch about the same topic shortly before.
create view calls.report_contact as
select contact.id,
       contact.program_id,
       contact.topic,
       contact.kind,
       contact.reference,
       contact.at,
       exists (select from calls.contact earlier
                where earlier.participant_id = contact.participant_id
                  and earlier.program_id = contact.program_id
                  and earlier.topic = contact.topic
                  and earlier.at < contact.at
                  and earlier.at >= contact.at - make_interval(days => coalesce(rules.repeat_days, 7))) as is_repeat
  from calls.contact
  left join calls.rules on rules.program_id = contact.program_id;

create index contact_by_program on calls.contact (program_id, at);
create index call_by_offer on calls.call (program_id, offered_at) include (direction, source_id) where part = 1;
create index callback_by_window on calls.callback (program_id, window_from);
