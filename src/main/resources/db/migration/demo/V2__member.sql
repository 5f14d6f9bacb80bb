-- The participants that the demo registered, for the sections that tell what happened to them.
create table demo.member (
    participant_id bigint primary key,
    program_id     bigint not null,
    number         text   not null,
    language       text   not null,
    joined_on      date   not null
);
