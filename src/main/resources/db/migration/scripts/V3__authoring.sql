-- Numbers are never given twice, not even when a draft was thrown away.
alter table scripts.script
    add last_number int    not null default 0 check (last_number >= 0),
    add owner_id    bigint,
    add scope       text   not null default '' check (length(scope) <= 2000);
update scripts.script
   set last_number = coalesce((select max(number) from scripts.version where script_id = script.id), 0);

alter table scripts.version
    add edition         int      not null default 1 check (edition > 0),
    add author_ids      bigint[] not null default '{}',
    add changed_at      timestamptz,
    add changed_by      text,
    add published_by_id bigint,
    add go_live_at      timestamptz,
    add scheduled_by    text,
    add scheduled_by_id bigint,
    add missed_at       timestamptz,
    add missed_why      text,
    add missed_faults   int,
    add check ((go_live_at is null) = (scheduled_by is null)),
    add check (go_live_at is null or state = 'DRAFT'),
    add check ((missed_at is null) = (missed_why is null));
update scripts.version set changed_at = created_at, changed_by = author;
alter table scripts.version alter changed_at set not null, alter changed_by set not null;

create index version_to_go_live on scripts.version (go_live_at) where go_live_at is not null;
create index version_missed on scripts.version (script_id) where missed_at is not null;

create table scripts.publishing_rule (
    program_id  bigint primary key,
    two_people  boolean not null
);
