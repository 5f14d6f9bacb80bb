create schema if not exists audit;

create table audit.entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor_kind     text        not null,
    agent_id       bigint,
    actor_name     text        not null,
    action         text        not null,
    program_id     bigint,
    participant_id bigint,
    subject        text        not null,
    details        jsonb       not null
);

create index entry_by_participant on audit.entry (participant_id, id desc) where participant_id is not null;
create index entry_by_program on audit.entry (program_id, id desc);
create index entry_by_subject on audit.entry (subject, id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail only grows' using errcode = 'restrict_violation';
end
$$;

create trigger entry_only_grows
    before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse_change();
