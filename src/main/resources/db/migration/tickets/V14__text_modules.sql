-- Passages that agents put into answers; without a program every program's people have them.
create table tickets.text_module (
    id         bigint generated always as identity primary key,
    program_id bigint,
    language   text not null check (language in ('PL', 'EN', 'AZ')),
    name       text not null check (char_length(name) between 1 and 60),
    keywords   text not null check (char_length(keywords) <= 200),
    body       text not null check (char_length(body) between 1 and 5000),
    version    int  not null default 0,
    unique nulls not distinct (program_id, language, name)
);
