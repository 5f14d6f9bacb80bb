-- What could not be followed is tried later again.
alter table calls.line_event
    add column tries    int not null default 0,
    add column retry_at timestamptz;

-- Whom an agent called by hand stood where the caller's number is.
update calls.call set number_dialled = number_from, number_from = null
 where direction = 'OUTBOUND' and source_id is null and number_dialled is null;

-- The number shown is the one of whom we talk to, whoever called.
create or replace view calls.report_call as
select id,
       program_id,
       agent_name,
       left(other, greatest(length(other) - 6, 3)) || ' ••• ' || right(other, 3) as masked_number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds,
       agent_id
  from calls.call
 cross join lateral (select case direction when 'INBOUND' then number_from else number_dialled end as other)
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
       left(other, greatest(length(other) - 6, 3)) || ' ••• ' || right(other, 3) as masked_number_from,
       agent_name,
       source_id is not null as from_line
  from calls.call
 cross join lateral (select case direction when 'INBOUND' then number_from else number_dialled end as other)
 where part = 1;
