-- The last day on which something came from the participant himself, when that is known to be after he joined.
alter table participants.participant add column last_active_on date;
