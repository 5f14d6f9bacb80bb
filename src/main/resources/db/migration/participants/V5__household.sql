-- Who lives at one address, for seeing that a household was compensated before.
create index participant_by_address on participants.participant (program_id, postal_code, lower(street))
    where status = 'ACTIVE';
