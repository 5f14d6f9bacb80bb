-- What somebody waits for on the telephone, such as a code to be read back.
alter table mail.outbox add column urgent boolean not null default false;
