-- Since when an agent is signed in nowhere; null while he is.
alter table calls.agent_state add column departed_at timestamptz;

-- Whether the system ended the wrap-up for an agent who had departed.
alter table calls.call add column left_behind boolean not null default false;

create index call_wrap_up_untimed on calls.call (id) where phase = 'WRAP_UP' and wrap_up_due_at is null;
