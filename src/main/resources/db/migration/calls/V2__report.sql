-- Calls, for the dashboard.
create view calls.report_call as
select id,
       program_id,
       agent_name,
       number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds
  from calls.call;
