-- Files that an agent has put to an answer or a note that he has not sent yet.
create table tickets.draft_file (
    id            bigint      generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    agent_id      bigint      not null,
    kind          text        not null check (kind in ('ANSWER', 'NOTE')),
    name          text        not null,
    media_type    text        not null,
    size          bigint      not null check (size > 0),
    sha256        text        not null references tickets.attachment_content,
    added_at      timestamptz not null
);

create index draft_file_by_draft on tickets.draft_file (ticket_number, agent_id, kind);
create index draft_file_by_content on tickets.draft_file (sha256);
