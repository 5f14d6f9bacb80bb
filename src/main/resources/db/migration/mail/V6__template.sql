-- What a program's mails said since when; without a subject it is the text that comes with the product.
create table mail.template_version (
    program_id bigint      not null,
    kind       text        not null,
    language   text        not null check (language in ('PL', 'EN', 'AZ')),
    number     int         not null check (number > 0),
    subject    text,
    body       text,
    written_by text        not null,
    written_at timestamptz not null,
    primary key (program_id, kind, language, number),
    check (num_nulls(subject, body) in (0, 2))
);
