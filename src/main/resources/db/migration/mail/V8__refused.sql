-- A message that its server lists and does not give; its bytes are its headers, or nothing. It is asked for again then.
alter table mail.inbound_mail
    add column is_refused   boolean not null default false,
    add column ask_again_at timestamptz;

create index inbound_mail_refused on mail.inbound_mail (mailbox_id, ask_again_at)
    where is_refused and ask_again_at is not null;
