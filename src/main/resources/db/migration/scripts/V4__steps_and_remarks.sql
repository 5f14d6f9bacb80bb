-- What is known of a step besides its answer.
alter table scripts.step
    add column agent_id    bigint,
    add column typed       text,
    add column is_personal boolean not null default false,
    add column skip_reason text check (skip_reason <> ''),
    add column deed        text check (deed <> '');

-- Until now nobody said which answers are the caller's own words.
update scripts.step set is_personal = true where answer is not null;

create index step_to_forget on scripts.step (left_at) where is_personal and answer is not null;

-- What agents say is wrong with a place, for whoever writes the script.
create table scripts.remark (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    run_id      bigint      not null references scripts.run,
    step_number int         not null,
    version_id  bigint      not null references scripts.version,
    node        text        not null,
    text        text        not null check (text <> ''),
    agent_id    bigint,
    agent_name  text        not null,
    written_at  timestamptz not null,
    done_at     timestamptz,
    done_by     text,
    check ((done_at is null) = (done_by is null))
);

create index remark_waiting on scripts.remark (program_id, written_at) where done_at is null;
create index remark_by_place on scripts.remark (version_id, node);
create index run_by_version on scripts.run (version_id, started_at);
