-- Under which content id the HTML of a message names the file; null for what is only attached.
alter table mail.outbox_file add column content_id text;
