-- Who is signed in somewhere, and when a process last said so: one that falls tells of no departure.
create table security.presence (
    agent_id bigint      primary key,
    seen_at  timestamptz not null
);
create index presence_by_time on security.presence (seen_at);
