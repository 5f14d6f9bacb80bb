-- What agents have chosen for chords that get in their way.
create table security.agent_key (
    agent_id bigint not null references security.agent,
    chord    text   not null check (chord ~ '^[A-Z0-9_]{1,40}$'),
    choice   text   not null check (choice ~ '^[A-Z0-9_]{1,40}$'),
    primary key (agent_id, chord)
);
