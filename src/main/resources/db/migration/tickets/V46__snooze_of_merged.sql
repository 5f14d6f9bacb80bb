-- Until when a merged ticket had been put aside, as a history writes it; null when it was not.
alter table tickets.merge add column snooze text;
