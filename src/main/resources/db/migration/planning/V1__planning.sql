create schema if not exists planning;

-- What participants are told, by when. What was called off stays.
create table planning.communication (
    id                 bigint generated always as identity primary key,
    program_id         bigint           not null,
    title              text             not null check (char_length(title) between 1 and 120),
    channel            text             not null
        check (channel in ('EMAIL', 'SMS', 'LETTER', 'APP', 'PRESS', 'OTHER')),
    words_pl           text             check (char_length(words_pl) between 1 and 1000),
    words_en           text             check (char_length(words_en) between 1 and 1000),
    words_az           text             check (char_length(words_az) between 1 and 1000),
    starts_at          timestamptz      not null,
    ends_at            timestamptz      not null,
    audience           int              not null check (audience between 1 and 100000000),
    script_code        text,
    article_id         bigint,
    owner_id           bigint           not null,
    calls_per_thousand double precision check (calls_per_thousand between 0 and 1000),
    mails_per_thousand double precision check (mails_per_thousand between 0 and 1000),
    called_off_by      text,
    called_off_at      timestamptz,
    called_off_why     text             check (char_length(called_off_why) between 1 and 300),
    version            int              not null default 1,
    changed_by         text             not null,
    changed_at         timestamptz      not null,
    check (ends_at between starts_at and starts_at + interval '31 days'),
    check (coalesce(words_pl, words_en, words_az) is not null),
    check ((called_off_at is null) = (called_off_by is null)),
    check ((called_off_at is null) = (called_off_why is null))
);

create index communication_by_start on planning.communication (program_id, starts_at);

-- What came of a communication: contacts over what the days would have brought without it, by days since it began.
-- One that cannot be measured says why.
create table planning.measurement (
    communication_id bigint             not null references planning.communication,
    kind             text               not null check (kind in ('CALL', 'MAIL')),
    obstacle         text               check (obstacle in ('OVERLAPS', 'NO_BASELINE')),
    people           double precision   not null,
    came             bigint             not null,
    expected         double precision   not null,
    excess_by_day    double precision[] not null,
    of_one_day       boolean            not null,
    ended_on         date               not null,
    primary key (communication_id, kind)
);

-- What was foretold, each night for the days to come, and never changed after.
create table planning.forecast (
    program_id bigint             not null,
    kind       text               not null check (kind in ('CALL', 'MAIL')),
    made_on    date               not null,
    day        date               not null,
    made_at    timestamptz        not null,
    zone       text               not null,
    usual      double precision[] not null,
    added      double precision[] not null,
    primary key (program_id, kind, day, made_on),
    check (day >= made_on),
    check (cardinality(usual) = cardinality(added))
);

create index forecast_by_making on planning.forecast (made_on);
