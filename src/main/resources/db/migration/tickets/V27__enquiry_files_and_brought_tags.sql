-- Files that were sent with the public form. They wait with their enquiry until its writer shows that the address is
-- his, and go on to the ticket then; when he does not, they are forgotten.
create table tickets.enquiry_file (
    id         bigint generated always as identity primary key,
    enquiry_id bigint not null references tickets.enquiry,
    name       text   not null,
    media_type text   not null,
    size       bigint not null check (size > 0),
    sha256     text   not null references tickets.attachment_content
);

create index enquiry_file_by_enquiry on tickets.enquiry_file (enquiry_id);
create index enquiry_file_by_content on tickets.enquiry_file (sha256);

-- Which tag of a ticket came with which ticket that was merged into it, until somebody takes it off.
create table tickets.brought_tag (
    ticket_number bigint not null references tickets.ticket,
    survivor      bigint not null references tickets.ticket,
    word          text   not null,
    primary key (ticket_number, word)
);

create index brought_tag_by_survivor on tickets.brought_tag (survivor);
