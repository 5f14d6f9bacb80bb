-- Somebody looked at a message that a rule had held back and let it through.
alter table mail.inbound_mail add column is_released boolean not null default false;
