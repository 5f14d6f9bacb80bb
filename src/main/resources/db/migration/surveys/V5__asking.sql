-- How a program asks, kind by kind.
alter table surveys.policy
    add column kind text not null default 'AFTER_CONTACT'
        check (kind in ('AFTER_CONTACT', 'CLIENT_REVIEW', 'RELATIONSHIP')),
    add column every_days int not null default 30 check (every_days between 1 and 730),
    add column reminder_days int default 5 check (reminder_days between 1 and 13),
    drop constraint policy_pkey,
    add primary key (program_id, kind);

-- What holds over all kinds: how long everybody is left in peace, and when no mail goes out.
create table surveys.courtesy (
    program_id  bigint primary key,
    rest_days   int not null check (rest_days between 0 and 365),
    quiet_from  time,
    quiet_until time,
    check ((quiet_from is null) = (quiet_until is null))
);

-- People of a program's client, who are asked what they think of our service.
create table surveys.client_contact (
    id          bigint generated always as identity primary key,
    program_id  bigint      not null,
    name        text        not null,
    email       text        not null,
    language    text        not null check (language in ('PL', 'EN', 'AZ')),
    added_at    timestamptz not null,
    objected_at timestamptz,
    removed_at  timestamptz
);

create unique index client_contact_once on surveys.client_contact (program_id, lower(email)) where removed_at is null;

alter table surveys.consideration
    add column kind text not null default 'AFTER_CONTACT'
        check (kind in ('AFTER_CONTACT', 'CLIENT_REVIEW', 'RELATIONSHIP'));

-- A mail that waits for the end of the quiet hours has no token yet, and what an agent reads out never has one.
alter table surveys.invitation
    add column asked_by text not null default 'MAIL' check (asked_by in ('MAIL', 'AGENT')),
    add column client_contact_id bigint references surveys.client_contact,
    add column send_at timestamptz,
    add column sent_at timestamptz,
    add column reminder_hash bytea unique check (octet_length(reminder_hash) = 32),
    add column reminded_at timestamptz,
    alter column token_hash drop not null,
    alter column participant_id drop not null,
    add constraint invitation_has_one_addressee check (num_nonnulls(participant_id, client_contact_id) = 1);

create index invitation_to_send on surveys.invitation (send_at)
    where sent_at is null and send_at is not null and voided_at is null;
create index invitation_to_remind on surveys.invitation (sent_at)
    where sent_at is not null and reminded_at is null and voided_at is null;
create index invitation_by_client on surveys.invitation (client_contact_id, invited_at desc)
    where client_contact_id is not null;

-- Whoever opens a link is noted without a word about who it was: when, which score's link, and what speaks for a machine.
create table surveys.visit (
    id            bigint generated always as identity primary key,
    invitation_id bigint      not null references surveys.invitation,
    at            timestamptz not null,
    score         int,
    sign          text check (sign in ('KNOWN_AGENT', 'MANY_LINKS'))
);

create index visit_by_invitation on surveys.visit (invitation_id, at);

-- The rule by which an answer is taken for a machine's; such an answer counts in no score.
alter table surveys.answer
    add column machine_sign text
        check (machine_sign in ('KNOWN_AGENT', 'MANY_LINKS', 'NEVER_LOOKED', 'TOO_QUICK'));

alter table surveys.follow_up
    add column due_at timestamptz,
    add column agent_id bigint,
    add column agent_name text,
    add column told_at timestamptz,
    add constraint follow_up_taken_by_somebody check ((agent_id is null) = (agent_name is null));
update surveys.follow_up set due_at = opened_at + interval '1 day';
alter table surveys.follow_up alter column due_at set not null;
drop index surveys.follow_up_open;
create index follow_up_open on surveys.follow_up (due_at) where closed_at is null;

-- Where a round of periodic surveys has come to, so that it goes on there.
create table surveys.sweep (
    program_id bigint not null,
    kind       text   not null check (kind in ('CLIENT_REVIEW', 'RELATIONSHIP')),
    day        date   not null,
    last_id    bigint not null,
    is_over    boolean not null,
    primary key (program_id, kind)
);

create or replace view surveys.report_rating as
select invitation.program_id, invitation.contact, answer.score, answer.answered_at
  from surveys.answer
  join surveys.invitation on invitation.id = answer.invitation_id
 where invitation.kind = 'AFTER_CONTACT' and answer.machine_sign is null;
