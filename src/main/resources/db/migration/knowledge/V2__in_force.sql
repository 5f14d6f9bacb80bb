-- Rules are quoted as they stood on a day: a version counts from its day until the next one does. Those that were there
-- already count from the beginning.
alter table knowledge.article
    add column kind text not null default 'ARTICLE' check (kind in ('ARTICLE', 'RULES'));
alter table knowledge.article alter column kind drop default;
alter table knowledge.article_version add column in_force_from date not null default '1970-01-01';
alter table knowledge.article_version alter column in_force_from drop default;

-- What somebody looked for and did not find. The same words once more count up, so that what is missed most comes first.
create table knowledge.gap (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    words       text        not null check (char_length(words) between 2 and 200),
    folded      text        not null,
    ticket      bigint,
    times       int         not null default 1 check (times > 0),
    reported_by text        not null,
    reported_at timestamptz not null,
    closed_at   timestamptz
);

create unique index gap_still_open on knowledge.gap (program_id, folded) where closed_at is null;
