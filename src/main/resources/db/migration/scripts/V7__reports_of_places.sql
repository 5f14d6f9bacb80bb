-- Each time that somebody came to a place, and how long he stayed.
create view scripts.report_step as
select run.program_id,
       run.id as run_id,
       run.contact,
       run.started_at,
       step.version_id,
       step.node,
       step.entered_at,
       extract(epoch from step.left_at - step.entered_at) as dwell_seconds
  from scripts.run
  join scripts.step on step.run_id = run.id;

-- Runs without an end, and where they stand.
create view scripts.report_unfinished_run as
select run.program_id, run.id as run_id, run.contact, run.started_at, last.version_id, last.node, last.entered_at
  from scripts.run
 cross join lateral (select version_id, node, entered_at from scripts.step
                      where step.run_id = run.id order by number desc limit 1) as last
 where run.finished_at is null;

create view scripts.report_remark as
select id, program_id, version_id, node, text, agent_name, written_at, done_at from scripts.remark;

-- The places of every version with their words in each language.
create view scripts.report_place as
select version.id as version_id,
       version.number as version_number,
       script.program_id,
       version.content -> 'title' as script_title,
       node ->> 'key' as node,
       node -> 'title' as title
  from scripts.version
  join scripts.script on script.id = version.script_id
 cross join lateral jsonb_array_elements(version.content -> 'nodes') as node;

create index run_by_program on scripts.run (program_id, started_at);
