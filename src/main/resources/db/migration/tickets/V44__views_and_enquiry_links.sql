-- The most urgent first, along an index like every other order of open tickets.
create index ticket_by_priority on tickets.ticket
    (program_id, state, (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end), number)
 where state in ('NEW', 'OPEN', 'PENDING');

-- How long the link of an enquiry that became a ticket works, and the one link that may take its place. A link that has
-- been over stays known, so that its holder can have another one sent to his address.
alter table tickets.enquiry
    add column ends_at         timestamptz,
    add column renewed_hash    bytea unique check (octet_length(renewed_hash) = 32),
    add column renewed_at      timestamptz,
    add column renewed_ends_at timestamptz,
    add constraint renewed_as_a_whole check (num_nulls(renewed_hash, renewed_at, renewed_ends_at) in (0, 3));

update tickets.enquiry set ends_at = now() + interval '90 days' where ticket is not null;

alter table tickets.enquiry add constraint works_until check ((ticket is null) = (ends_at is null));
