-- A callback that was promised in the midst of a script goes on there.
alter table calls.callback
    add column run_id bigint,
    add check (run_id is null or node is not null);
