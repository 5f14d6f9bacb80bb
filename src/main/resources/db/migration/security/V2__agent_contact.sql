-- Where an agent can be reached in private: who shares it with a participant is taken for that participant.
create table security.agent_contact (
    agent_id bigint not null references security.agent,
    kind     text   not null check (kind in ('EMAIL', 'PHONE')),
    value    text   not null,
    primary key (agent_id, kind, value)
);

create index agent_contact_by_value on security.agent_contact (kind, value);
