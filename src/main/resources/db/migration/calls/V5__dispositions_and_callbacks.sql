-- What calls can be about, for each program and in versions: a change adds a row, none is ever changed or taken away.
create table calls.disposition (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    code        text        not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version     int         not null check (version > 0),
    group_key   text        not null,
    group_pl    text        not null,
    group_en    text        not null,
    group_az    text        not null,
    name_pl     text        not null,
    name_en     text        not null,
    name_az     text        not null,
    flags       text[]      not null,
    topic       text        not null,
    numbers     text[]      not null,
    position    int         not null,
    retired     boolean     not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    unique (program_id, code, version)
);

-- Calls from before had the words that every program begins with.
alter table calls.call_disposition add column disposition_version int not null default 1;
alter table calls.call_disposition alter column disposition_version drop default;

-- Why a caller is not asked how satisfied he is, where an agent decided so.
alter table calls.call add column no_survey_reason text;

-- The tickets that were opened or added to in a call.
create table calls.call_ticket (
    call_id   bigint      not null references calls.call,
    ticket    bigint      not null,
    linked_at timestamptz not null,
    primary key (call_id, ticket)
);

create index call_ticket_by_ticket on calls.call_ticket (ticket);

-- What a program settled for its calls; a program without a row goes by what comes with the product.
create table calls.rules (
    program_id  bigint primary key,
    zone        text   not null,
    quiet_from  time   not null,
    quiet_to    time   not null,
    repeat_days int    not null check (repeat_days between 1 and 90),
    check (quiet_from <> quiet_to)
);

-- Promises to call somebody back.
create table calls.callback (
    id             bigint generated always as identity primary key,
    program_id     bigint      not null,
    participant_id bigint,
    number         text        not null,
    about          text        not null,
    window_from    timestamptz not null,
    window_to      timestamptz not null,
    owner_id       bigint,
    owner_name     text,
    node           text,
    state          text        not null default 'WAITING' check (state in ('WAITING', 'TAKEN', 'DONE', 'CANCELLED')),
    taken_by       bigint,
    taken_name     text,
    made_by        text        not null,
    made_at        timestamptz not null,
    made_in_call   bigint references calls.call,
    ended_at       timestamptz,
    cancel_reason  text,
    check (window_to > window_from),
    check ((state = 'TAKEN') = (taken_by is not null)),
    check ((state in ('DONE', 'CANCELLED')) = (ended_at is not null)),
    check ((state = 'CANCELLED') = (cancel_reason is not null))
);

create index callback_waiting on calls.callback (program_id, window_from) where state in ('WAITING', 'TAKEN');
create index callback_by_participant on calls.callback (participant_id) where participant_id is not null;

create table calls.callback_attempt (
    id          bigint generated always as identity primary key,
    callback_id bigint      not null references calls.callback,
    call_id     bigint      not null references calls.call,
    agent_name  text        not null,
    at          timestamptz not null,
    outcome     text check (outcome in ('REACHED', 'NO_ANSWER', 'BUSY', 'VOICEMAIL', 'WRONG_NUMBER'))
);

create index callback_attempt_by_callback on calls.callback_attempt (callback_id, at);
create index callback_attempt_by_call on calls.callback_attempt (call_id);

-- Kept within the window: the first attempt began between its ends. A promise counts as soon as it was tried or its
-- window is over; one that was taken back before never does.
create view calls.report_callback as
select callback.id,
       callback.program_id,
       callback.made_at,
       callback.window_from,
       callback.window_to,
       callback.state,
       first.at as first_attempt_at,
       coalesce(first.at between callback.window_from and callback.window_to, false) as kept
  from calls.callback
  left join lateral (select min(at) as at from calls.callback_attempt where callback_id = callback.id) first on true;

-- Who made contact about what, by telephone or in writing.
create table calls.contact (
    id             bigint generated always as identity primary key,
    program_id     bigint      not null,
    participant_id bigint      not null,
    topic          text        not null,
    kind           text        not null check (kind in ('CALL', 'TICKET')),
    reference      bigint      not null,
    at             timestamptz not null,
    unique (kind, reference, topic)
);

create index contact_by_participant on calls.contact (participant_id, topic, at);

-- First-contact resolution: contacts without a further one by the same participant about the same topic within the
-- program's days. A contact stands here only when these days have passed.
create view calls.report_first_contact as
select contact.id,
       contact.program_id,
       contact.topic,
       contact.kind,
       contact.at,
       coalesce(rules.repeat_days, 7) as days,
       not exists (select from calls.contact further
                    where further.participant_id = contact.participant_id
                      and further.program_id = contact.program_id
                      and further.topic = contact.topic
                      and further.at > contact.at
                      and further.at <= contact.at + make_interval(days => coalesce(rules.repeat_days, 7)))
           as resolved
  from calls.contact
  left join calls.rules on rules.program_id = contact.program_id
 where contact.at + make_interval(days => coalesce(rules.repeat_days, 7)) < now();
