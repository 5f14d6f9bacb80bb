-- How many mails a minute a mailbox sends where it is not the usual number.
create table mail.pace (
    mailbox_id     bigint primary key references mail.mailbox,
    mails_a_minute int    not null check (mails_a_minute between 1 and 600)
);

-- A server that could not be reached; nothing is sent from the mailbox before the next try.
create table mail.outage (
    mailbox_id   bigint primary key references mail.mailbox,
    since        timestamptz not null,
    faults       int         not null,
    next_try_at  timestamptz not null,
    server_words text        not null
);

alter table mail.outbox drop constraint outbox_status_check;
alter table mail.outbox add constraint outbox_status_check
    check (status in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'CANCELLED'));

alter table mail.outbox add column give_up_at timestamptz;
update mail.outbox set give_up_at = queued_at + interval '5 days';
alter table mail.outbox alter column give_up_at set not null;

-- What an acknowledgement answered, without reply prefixes and marks.
alter table mail.outbox add column answered_subject text;
update mail.outbox acknowledgement
   set answered_subject = lower(cause.subject)
  from mail.inbound_mail cause
 where acknowledgement.kind = 'ACKNOWLEDGEMENT' and cause.conversation = acknowledgement.conversation
   and cause.program_id = acknowledgement.program_id;

create index outbox_sent on mail.outbox (mailbox_id, sent_at) where status = 'SENT';
create index outbox_newest on mail.outbox (program_id, id desc);
create index outbox_by_recipient on mail.outbox (recipient, id);

-- Where a rule forbade an acknowledgement that somebody might have expected.
create table mail.kept_silent (
    id         bigint generated always as identity primary key,
    mailbox_id bigint      not null references mail.mailbox,
    program_id bigint      not null,
    address    text        not null,
    subject    text        not null,
    rule       text        not null,
    at         timestamptz not null
);

create index kept_silent_newest on mail.kept_silent (program_id, id desc);
