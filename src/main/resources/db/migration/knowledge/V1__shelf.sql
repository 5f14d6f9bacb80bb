create schema if not exists knowledge;

create table knowledge.article (
    id         bigint generated always as identity primary key,
    program_id bigint not null,
    key        text   not null check (key ~ '^[a-z0-9-]{2,60}$'),
    unique (program_id, key)
);

-- Versions are added and never changed, so what an agent once read can be read again.
create table knowledge.article_version (
    article_id bigint      not null references knowledge.article,
    language   text        not null check (language in ('PL', 'EN', 'AZ')),
    version    int         not null check (version > 0),
    title      text        not null check (char_length(title) between 1 and 150),
    markdown   text        not null check (char_length(markdown) <= 50000),
    folded     text        not null,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (article_id, language, version)
);
