-- One matter told twice: what was said in this ticket stands in the other one now.
alter table tickets.ticket add column merged_into bigint references tickets.ticket check (merged_into <> number);
create index ticket_by_merged_into on tickets.ticket (merged_into) where merged_into is not null;

-- What a reply to a closed ticket does in a queue; without a row it begins a new ticket that is linked to the closed one.
create table tickets.reply_rule (
    program_id  bigint not null,
    queue       text   not null,
    reply       text   not null check (reply in ('REOPENS', 'BEGINS_ANOTHER', 'REOPENS_FOR_DAYS')),
    days        int    check (days between 1 and 3650),
    primary key (program_id, queue),
    constraint days_when_they_count check ((reply = 'REOPENS_FOR_DAYS') = (days is not null))
);
