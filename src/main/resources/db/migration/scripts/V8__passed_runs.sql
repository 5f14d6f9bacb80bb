-- A run goes along with a caller who is passed on: it belongs to the contact he is in now, and was followed in these, too.
alter table scripts.run add column former_contacts text[] not null default '{}';
