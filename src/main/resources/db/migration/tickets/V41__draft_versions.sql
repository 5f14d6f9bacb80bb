-- An agent may have a ticket open in two tabs: a draft counts its versions, and a text that could not be put in its place
-- stands beside it, under the name of its tab.
alter table tickets.draft
    add column tab     text   not null default '',
    add column version bigint not null default 1,
    drop constraint draft_pkey,
    add primary key (ticket_number, agent_id, kind, tab);
