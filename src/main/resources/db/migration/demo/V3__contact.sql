-- Past contacts with participants, which surveys may have asked about and adjustments may belong to.
create table demo.contact (
    id             bigint generated always as identity primary key,
    reference      text        not null unique,
    by_phone       boolean     not null,
    program_id     bigint      not null,
    participant_id bigint      not null,
    language       text        not null,
    agent_id       bigint      not null,
    agent_name     text        not null,
    ended_at       timestamptz not null
);
