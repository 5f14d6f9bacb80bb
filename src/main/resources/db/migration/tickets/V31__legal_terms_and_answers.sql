-- What the law leaves for an answer, where a program has settled it otherwise than the house has it.
create table tickets.legal_term (
    program_id      bigint  not null,
    kind            text    not null,
    party           text    not null check (party in ('CONSUMER', 'BUSINESS')),
    amount          int     not null check (amount between 1 and 365),
    unit            text    not null check (unit in ('DAYS', 'WORKING_DAYS', 'MONTHS')),
    longest         int     not null check (longest between amount and 365),
    silence_accepts boolean not null,
    primary key (program_id, kind, party)
);

-- Notice that the answer takes longer, which was sent within the first term.
create table tickets.legal_extension (
    ticket_number bigint      not null references tickets.ticket,
    kind          text        not null,
    first_day     date        not null,
    last_day      date        not null,
    message_id    bigint      not null,
    by_name       text        not null,
    at            timestamptz not null,
    primary key (ticket_number, kind)
);

-- The answer on a durable medium that ends the law's clock, or why there is none. A ticket has another where one is owed to a
-- ticket that was merged into it since.
create table tickets.legal_answer (
    id            bigint      generated always as identity primary key,
    ticket_number bigint      not null references tickets.ticket,
    kind          text        not null,
    due_on        date        not null,
    way           text        not null check (way in ('MAIL', 'LETTER', 'NONE')),
    message_id    bigint,
    answered_on   date        not null,
    words         text        not null,
    by_name       text        not null,
    at            timestamptz not null,
    check ((way = 'MAIL') = (message_id is not null))
);

create index legal_answer_by_ticket on tickets.legal_answer (ticket_number, kind);

-- Until now a finished ticket counted as answered. Its last answer is taken for the one that was owed.
insert into tickets.legal_answer (ticket_number, kind, due_on, way, message_id, answered_on, words, by_name, at)
select ticket.number, ticket.kind, ticket.legal_due_on, 'MAIL', answer.id, (answer.at at time zone 'Europe/Warsaw')::date, '',
       answer.author_name, answer.at
  from tickets.ticket
 cross join lateral (
        select id, at, author_name from tickets.message
         where ticket_number = ticket.number and direction = 'OUT' order by id desc limit 1) as answer
 where ticket.state in ('RESOLVED', 'CLOSED') and ticket.merged_into is null and ticket.legal_due_on is not null;

update tickets.ticket set legal_due_on = null, legal_due_at = null
 where number in (select ticket_number from tickets.legal_answer);

-- Days of the law end where the program is and no longer where the installation is.
update tickets.ticket set legal_due_at = (legal_due_on + 1)::timestamp at time zone 'Asia/Baku'
  from programs.program
 where program.id = ticket.program_id and program.country = 'AZ' and ticket.legal_due_on is not null;
