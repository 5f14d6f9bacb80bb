-- Codes sent to a registered address. What was sent is known by its hash alone; one of a participant works at a time.
create table participants.one_time_code (
    id             bigint generated always as identity primary key,
    participant_id bigint      not null references participants.participant,
    agent_id       bigint      not null,
    channel        text        not null check (channel in ('EMAIL', 'SMS')),
    hash           text        not null,
    sent_at        timestamptz not null,
    expires_at     timestamptz not null,
    wrong_tries    int         not null default 0 check (wrong_tries >= 0),
    ended_at       timestamptz,
    check (expires_at > sent_at)
);

create unique index one_time_code_valid on participants.one_time_code (participant_id) where ended_at is null;
create index one_time_code_by_participant on participants.one_time_code (participant_id, sent_at);

-- Since when failed attempts count anew, because a supervisor has let them.
create table participants.lock_lifted (
    participant_id bigint      primary key references participants.participant,
    lifted_at      timestamptz not null
);

-- Cards that prove nothing any more. A card that is given back is taken out again; the trail tells of both.
create table participants.blocked_card (
    participant_id bigint      not null references participants.participant,
    number         text        not null,
    reason         text        not null check (reason in ('LOST', 'STOLEN', 'DAMAGED', 'MISUSED')),
    blocked_by     text        not null,
    blocked_at     timestamptz not null,
    primary key (participant_id, number)
);
