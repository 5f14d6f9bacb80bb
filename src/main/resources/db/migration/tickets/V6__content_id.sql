-- By which a message's HTML names the pictures that came with it.
alter table tickets.attachment add column content_id text;
