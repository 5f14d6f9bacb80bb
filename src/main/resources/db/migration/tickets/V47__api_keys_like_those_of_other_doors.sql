-- Keys of all doors are kept alike: withdrawn, and when they were shown last.
alter table tickets.api_key rename column revoked_by to withdrawn_by;
alter table tickets.api_key rename column revoked_at to withdrawn_at;
alter table tickets.api_key add column last_used_at timestamptz;
