-- Which languages an agent answers in, and what else he knows. Of whom no language is put down, all are expected.
create table security.agent_language (
    agent_id bigint not null references security.agent,
    language text   not null check (language in ('PL', 'EN', 'AZ')),
    primary key (agent_id, language)
);

create table security.agent_skill (
    agent_id bigint not null references security.agent,
    skill    text   not null check (char_length(skill) between 1 and 40 and skill = lower(skill)),
    primary key (agent_id, skill)
);
