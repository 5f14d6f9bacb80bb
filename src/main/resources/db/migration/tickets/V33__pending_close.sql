-- Whether a ticket that is put aside is resolved when its moment comes, unless somebody writes before.
alter table tickets.ticket add column resolves_then boolean not null default false;
alter table tickets.ticket add constraint ticket_resolves_when_put_aside
    check (not resolves_then or snoozed_until is not null);
