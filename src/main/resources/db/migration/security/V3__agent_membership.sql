-- An agent may be known to a program by his card or his participant's number alone.
alter table security.agent_contact
    drop constraint agent_contact_kind_check,
    add constraint agent_contact_kind_check check (kind in ('EMAIL', 'PHONE', 'CARD', 'NUMBER'));
