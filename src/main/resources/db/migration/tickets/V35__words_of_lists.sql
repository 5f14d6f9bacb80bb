-- Whoever looks for words on a list finds them in the midst of others, too: along each piece of three characters, which
-- leaves few tickets to look at closely.
create function tickets.pieces(words text) returns text[]
    language sql immutable strict parallel safe
as
$$
select array(select distinct substr(words, place, 3) from generate_series(1, length(words) - 2) as place)
$$;

create index ticket_by_pieces on tickets.ticket
    using gin (tickets.pieces(lower(subject || chr(10) || coalesce(contact_name, ''))));

create index ticket_by_digits on tickets.ticket ((number::text) text_pattern_ops);
