-- Answers that were given up, for those who wrote them, until they have seen it.
create table tickets.unsent_answer (
    message_id bigint primary key references tickets.message on delete cascade,
    agent_id   bigint      not null,
    at         timestamptz not null,
    seen_at    timestamptz
);

create index unsent_answer_by_agent on tickets.unsent_answer (agent_id, at desc) where seen_at is null;

create index message_by_mail on tickets.message (mail_message_id) where mail_message_id is not null and direction = 'OUT';
