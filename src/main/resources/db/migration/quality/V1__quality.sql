create schema if not exists quality;

create table quality.policy (
    program_id     bigint primary key,
    contacts_a_week int not null check (contacts_a_week between 0 and 20),
    double_percent  int not null check (double_percent between 0 and 100)
);

-- What contacts of a program are judged by. A version that somebody may have judged by is never changed.
create table quality.scorecard (
    id         bigint generated always as identity primary key,
    program_id bigint      not null,
    version    int         not null check (version > 0),
    written_by text        not null,
    written_at timestamptz not null,
    unique (program_id, version)
);

create table quality.criterion (
    id           bigint generated always as identity primary key,
    scorecard_id bigint  not null references quality.scorecard,
    place        int     not null,
    weight       int     not null check (weight between 1 and 10),
    critical     boolean not null,
    text_pl      text    not null check (char_length(text_pl) between 1 and 300),
    text_en      text    not null check (char_length(text_en) between 1 and 300),
    text_az      text    not null check (char_length(text_az) between 1 and 300),
    unique (scorecard_id, place)
);

-- Contacts that ended and wait for the week's drawing.
create table quality.candidate (
    contact    text primary key,
    program_id bigint      not null,
    agent_id   bigint      not null,
    ended_at   timestamptz not null,
    week       date        not null
);

create index candidate_by_week on quality.candidate (week);

create table quality.review (
    id            bigint generated always as identity primary key,
    program_id    bigint      not null,
    contact       text        not null unique,
    agent_id      bigint      not null,
    contact_at    timestamptz not null,
    week          date        not null,
    scorecard_id  bigint      not null references quality.scorecard,
    doubly        boolean     not null,
    drawn_at      timestamptz not null,
    completed_at  timestamptz,
    reply         text        check (char_length(reply) between 1 and 2000),
    replied_at    timestamptz,
    verdict       text        check (verdict in ('UPHELD', 'SET_ASIDE')),
    verdict_words text        check (char_length(verdict_words) between 1 and 2000),
    verdict_by    text,
    verdict_at    timestamptz,
    check ((reply is null) = (replied_at is null)),
    check ((verdict is null) = (verdict_at is null)),
    check (verdict is null or reply is not null),
    check (reply is null or completed_at is not null)
);

create index review_open on quality.review (program_id, contact_at) where completed_at is null;
create index review_of_agent on quality.review (agent_id, completed_at desc);
create index review_completed on quality.review (program_id, completed_at) where completed_at is not null;

-- Two at most a review, by two people.
create table quality.scoring (
    id            bigint generated always as identity primary key,
    review_id     bigint      not null references quality.review,
    place         int         not null check (place in (1, 2)),
    reviewer_id   bigint      not null,
    reviewer_name text        not null,
    remark        text        not null check (char_length(remark) <= 2000),
    scored_at     timestamptz not null,
    unique (review_id, place),
    unique (review_id, reviewer_id)
);

create table quality.mark (
    scoring_id   bigint not null references quality.scoring,
    criterion_id bigint not null references quality.criterion,
    grade        text   not null check (grade in ('MET', 'PARTLY', 'MISSED', 'NOT_APPLICABLE')),
    primary key (scoring_id, criterion_id)
);
