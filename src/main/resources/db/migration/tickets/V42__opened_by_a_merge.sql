-- Since when a ticket had been over that was opened again because another was merged into it.
alter table tickets.merge add column survivor_resolved_at timestamptz;
