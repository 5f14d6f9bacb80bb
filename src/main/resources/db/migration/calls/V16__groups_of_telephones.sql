-- A call may ring at several telephones at once, and each agent gives back for himself.
alter table calls.call
    add column ringing_extensions text[] not null default '{}',
    add column ringing_agents bigint[] not null default '{}';

create table calls.given_back (
    call_id    bigint      not null references calls.call,
    agent_id   bigint      not null,
    offered_at timestamptz not null,
    primary key (call_id, agent_id)
);

update calls.call set ringing_extensions = array[ringing_extension] where ringing_extension is not null;
update calls.call set ringing_agents = array[ringing_agent_id] where ringing_agent_id is not null;

drop index calls.call_ringing;
alter table calls.call
    drop column ringing_extension,
    drop column ringing_agent_id,
    drop column given_back_at;
create index call_ringing on calls.call using gin (ringing_agents);
