-- When a token was shown last is known to the minute, as of every key of a door.
alter table ledger.api_token
    alter column last_used_on type timestamptz using last_used_on::timestamptz;
alter table ledger.api_token rename column last_used_on to last_used_at;
