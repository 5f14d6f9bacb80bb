-- Free words on a ticket, sorted, so that lists, histories and searches have them without another table to read.
alter table tickets.ticket add column tags text[] not null default '{}' check (cardinality(tags) <= 10);
create index ticket_by_tag on tickets.ticket using gin (tags) where tags <> '{}';

-- Every word that a program's tickets ever had, to complete what is typed. A word that no ticket has any more is not offered.
create table tickets.tag (
    program_id bigint not null,
    word       text   collate "C" not null check (char_length(word) between 1 and 30),
    primary key (program_id, word)
);
