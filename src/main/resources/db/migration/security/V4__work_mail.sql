-- Where an agent gets mail at work. Unlike his private contacts it says nothing about who he is.
create table security.work_mail (
    agent_id            bigint primary key references security.agent,
    address             text    not null,
    is_told_of_requests boolean not null,
    -- When he was last written to about what waits for his decision.
    told_at             timestamptz
);
