-- What is written in asides is found with the ticket that goes on with their matter, which is where they are read. Merging
-- and unmerging tell both tickets anyway, since something is always said in each.
create function tickets.aside_message_text_added() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(tickets.survivor(aside.ticket_number))
          from added join tickets.aside on aside.id = added.aside_id));
    return null;
end $$;

create function tickets.aside_message_text_changed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(tickets.survivor(aside.ticket_number))
          from added join removed using (id) join tickets.aside on aside.id in (added.aside_id, removed.aside_id)
         where (added.aside_id, added.text, added.html, added.author_name, added.author_address)
               is distinct from
               (removed.aside_id, removed.text, removed.html, removed.author_name, removed.author_address)));
    return null;
end $$;

create function tickets.aside_message_text_removed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(tickets.survivor(aside.ticket_number))
          from removed join tickets.aside on aside.id = removed.aside_id));
    return null;
end $$;

create function tickets.aside_text_changed() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(tickets.survivor(concerned.number))
          from added join removed using (id)
          cross join lateral (values (added.ticket_number), (removed.ticket_number)) as concerned(number)
         where (added.ticket_number, added.address, added.subject)
               is distinct from (removed.ticket_number, removed.address, removed.subject)));
    return null;
end $$;

create function tickets.aside_attachment_text_added() returns trigger language plpgsql as $$
begin
    perform tickets.text_changed((
        select array_agg(tickets.survivor(aside.ticket_number))
          from added
          join tickets.aside_message message on message.id = added.message_id
          join tickets.aside on aside.id = message.aside_id));
    return null;
end $$;

create trigger text_added after insert on tickets.aside_message
    referencing new table as added for each statement execute function tickets.aside_message_text_added();
create trigger text_changed after update on tickets.aside_message
    referencing old table as removed new table as added
    for each statement execute function tickets.aside_message_text_changed();
create trigger text_removed after delete on tickets.aside_message
    referencing old table as removed for each statement execute function tickets.aside_message_text_removed();
create trigger text_changed after update on tickets.aside
    referencing old table as removed new table as added
    for each statement execute function tickets.aside_text_changed();
create trigger text_added after insert on tickets.aside_attachment
    referencing new table as added for each statement execute function tickets.aside_attachment_text_added();
