-- Why a message is where it is, step by step.
create table mail.decision (
    mail_id   bigint not null references mail.inbound_mail on delete cascade,
    position  int    not null,
    stage     text   not null,
    words     text   not null,
    arguments text[] not null default '{}',
    primary key (mail_id, position)
);

-- Whose mail is held back in a program: an address, or a domain with an @ before it.
create table mail.blocked_sender (
    id         bigint generated always as identity primary key,
    program_id bigint      not null,
    sender     text        not null,
    blocked_by text        not null,
    blocked_at timestamptz not null,
    until      timestamptz,
    unique (program_id, sender)
);

-- Somebody has said in which conversation the mail of a sender under a subject belongs.
create table mail.direction (
    program_id   bigint      not null,
    sender       text        not null,
    subject      text        not null,
    conversation text        not null,
    directed_at  timestamptz not null,
    primary key (program_id, sender, subject)
);

create index inbound_mail_by_status on mail.inbound_mail (status, program_id, id desc);
create index inbound_mail_by_reason on mail.inbound_mail (reason) where reason is not null;
