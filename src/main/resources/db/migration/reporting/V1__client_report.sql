create schema if not exists reporting;

-- Reports as they were made. What was sent can be taken out again and never changes.
create table reporting.client_report (
    id           bigint generated always as identity primary key,
    program_id   bigint      not null,
    first_day    date        not null,
    last_day     date        not null,
    language     text        not null check (language in ('PL', 'EN', 'AZ')),
    said_sha256  text        not null check (said_sha256 ~ '^[0-9a-f]{64}$'),
    pdf          bytea       not null,
    pdf_sha256   text        not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    xlsx         bytea       not null,
    xlsx_sha256  text        not null check (xlsx_sha256 ~ '^[0-9a-f]{64}$'),
    made_by      text        not null,
    made_at      timestamptz not null,
    unique (program_id, first_day, last_day, language, said_sha256),
    check (last_day >= first_day)
);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% only grows', tg_table_name;
end $$;

create trigger client_report_only_grows before update or delete or truncate on reporting.client_report
    for each statement execute function reporting.refuse_change();

-- To whom a report went, and why it did not arrive where it did not.
create table reporting.client_delivery (
    id            bigint generated always as identity primary key,
    report_id     bigint      not null references reporting.client_report,
    recipient     text        not null,
    formats       text[]      not null check (cardinality(formats) > 0),
    by_schedule   boolean     not null,
    sent_by       text        not null,
    queued_at     timestamptz not null,
    given_up_at   timestamptz,
    server_words  text,
    check ((given_up_at is null) = (server_words is null))
);

create index client_delivery_by_report on reporting.client_delivery (report_id);

-- When a program's client gets its reports by itself; the next is about the days from next_from on.
create table reporting.client_schedule (
    program_id   bigint      primary key,
    rhythm       text        not null check (rhythm in ('MONTHLY', 'QUARTERLY')),
    day          int         not null check (day between 1 and 28),
    language     text        not null check (language in ('PL', 'EN', 'AZ')),
    recipients   text[]      not null check (cardinality(recipients) between 1 and 10),
    formats      text[]      not null check (cardinality(formats) > 0),
    next_from    date        not null check (extract(day from next_from) = 1),
    version      int         not null,
    settled_by   text        not null,
    settled_at   timestamptz not null,
    failed_at    timestamptz,
    failure      text,
    check ((failed_at is null) = (failure is null))
);

-- A period is sent by itself once, whatever becomes of the schedule.
create table reporting.client_scheduled (
    program_id bigint      not null,
    first_day  date        not null,
    last_day   date        not null,
    report_id  bigint      not null references reporting.client_report,
    sent_at    timestamptz not null,
    primary key (program_id, first_day, last_day)
);
