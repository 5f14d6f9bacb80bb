-- Whoever reads reports learns that a caller was there, and his number with its middle hidden.
drop view calls.report_call;
create view calls.report_call as
select id,
       program_id,
       agent_name,
       left(number_from, greatest(length(number_from) - 6, 3)) || ' ••• ' || right(number_from, 3)
           as masked_number_from,
       answered_at,
       ended_at,
       wrap_up_ended_at,
       extract(epoch from coalesce(wrap_up_ended_at, ended_at) - answered_at)::bigint as handled_seconds
  from calls.call;
