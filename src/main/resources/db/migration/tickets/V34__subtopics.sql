-- The second level of topics, by program. What holds for a topic holds for what stands below it.
create table tickets.subtopic (
    id         bigint  generated always as identity primary key,
    program_id bigint  not null,
    topic      text    not null,
    name       text    not null check (char_length(name) between 1 and 60),
    retired    boolean not null default false
);

create unique index subtopic_by_name on tickets.subtopic (program_id, topic, lower(name));

alter table tickets.ticket add column subtopic_id bigint references tickets.subtopic;
create index ticket_by_subtopic on tickets.ticket (subtopic_id) where subtopic_id is not null;
