-- Which tickets the index of their texts has to read again, written in the transactions that change them.
create table tickets.text_change (
    position      bigint generated always as identity primary key,
    transaction   xid8        not null default pg_current_xact_id(),
    ticket_number bigint      not null,
    changed_at    timestamptz not null default now()
);
create index text_change_in_order on tickets.text_change (transaction, position);
create index text_change_by_age on tickets.text_change (changed_at);

-- One row: which database an index of texts belongs to, and how often it was asked to be built anew.
create table tickets.text_ground (
    only_row   boolean primary key default true check (only_row),
    identity   uuid    not null default gen_random_uuid(),
    generation int     not null default 1
);
insert into tickets.text_ground default values;

-- However much one transaction does to a ticket, the ticket is read again once.
create function tickets.text_changed(numbers bigint[]) returns void language sql as $$
    insert into tickets.text_change (ticket_number)
    select distinct number from unnest(numbers) as number
     where not exists (select from tickets.text_change
                        where transaction = pg_current_xact_id() and ticket_number = number)
$$;

create function tickets.ticket_text_added() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((select array_agg(number) from added));
    return null;
end $$;

-- Only what is found by; clocks and drafts change often and are not.
create function tickets.ticket_text_changed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(number) from added join removed using (number)
         where (added.state, added.queue, added.owner_id, added.topic, added.tags, added.subject, added.language,
                added.program_id, added.contact_name, added.contact_address)
               is distinct from
               (removed.state, removed.queue, removed.owner_id, removed.topic, removed.tags, removed.subject,
                removed.language, removed.program_id, removed.contact_name, removed.contact_address)));
    return null;
end $$;

create function tickets.ticket_text_removed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((select array_agg(number) from removed));
    return null;
end $$;

create function tickets.message_text_added() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((select array_agg(ticket_number) from added));
    return null;
end $$;

-- A message that moves concerns the ticket that it leaves, too.
create function tickets.message_text_changed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(ticket_number)
          from (select added.ticket_number from added join removed using (id)
                 where (added.ticket_number, added.text, added.html, added.author_name, added.author_address)
                       is distinct from
                       (removed.ticket_number, removed.text, removed.html, removed.author_name, removed.author_address)
                union
                select removed.ticket_number from added join removed using (id)
                 where added.ticket_number <> removed.ticket_number) as concerned));
    return null;
end $$;

create function tickets.message_text_removed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((select array_agg(ticket_number) from removed));
    return null;
end $$;

create function tickets.attachment_text_added() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(message.ticket_number) from added join tickets.message on message.id = added.message_id));
    return null;
end $$;

create trigger text_added after insert on tickets.ticket
    referencing new table as added for each statement execute function tickets.ticket_text_added();
create trigger text_changed after update on tickets.ticket
    referencing old table as removed new table as added
    for each statement execute function tickets.ticket_text_changed();
create trigger text_removed after delete on tickets.ticket
    referencing old table as removed for each statement execute function tickets.ticket_text_removed();
create trigger text_added after insert on tickets.message
    referencing new table as added for each statement execute function tickets.message_text_added();
create trigger text_changed after update on tickets.message
    referencing old table as removed new table as added
    for each statement execute function tickets.message_text_changed();
create trigger text_removed after delete on tickets.message
    referencing old table as removed for each statement execute function tickets.message_text_removed();
create trigger text_added after insert on tickets.attachment
    referencing new table as added for each statement execute function tickets.attachment_text_added();

-- What can be read in a file; without an outcome it has yet to be read. Kept, so that nothing is ever read twice.
create table tickets.attachment_text (
    sha256  text primary key references tickets.attachment_content on delete cascade,
    outcome text check (outcome in ('READ', 'CUT', 'UNREADABLE', 'LOCKED', 'TOO_LARGE', 'TOO_SLOW', 'NO_TEXT')),
    tries   int  not null default 0,
    text    text not null default ''
);
create index attachment_text_to_read on tickets.attachment_text (sha256) where outcome is null;
create index attachment_by_content on tickets.attachment (sha256);

create function tickets.attachment_to_read() returns trigger language plpgsql as $$
begin
    insert into tickets.attachment_text (sha256) select sha256 from added;
    return null;
end $$;
create trigger to_be_read after insert on tickets.attachment_content
    referencing new table as added for each statement execute function tickets.attachment_to_read();
insert into tickets.attachment_text (sha256) select sha256 from tickets.attachment_content;
