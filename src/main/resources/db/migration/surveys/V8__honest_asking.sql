-- Who decided that nobody is asked is counted by agent.
alter table surveys.consideration add column agent_id bigint;
create index consideration_waived on surveys.consideration (program_id, ended_at) where verdict = 'WAIVED_BY_AGENT';

-- What was asked and taken back is no invitation any more, and a second end of a contact asks nobody again.
update surveys.consideration
   set verdict = case when exists (select from surveys.invitation
                                    where invitation.contact = consideration.contact and voided_at is null
                                      and contact_at < consideration.ended_at)
                      then 'ASKED_BEFORE' else 'WITHDRAWN' end
 where verdict = 'INVITED' and contact like 'ticket:%'
   and not exists (select from surveys.invitation
                    where invitation.contact = consideration.contact and voided_at is null
                      and contact_at = consideration.ended_at);
update surveys.consideration
   set verdict = 'WITHDRAWN'
 where verdict = 'INVITED' and contact not like 'ticket:%'
   and not exists (select from surveys.invitation
                    where invitation.contact = consideration.contact and voided_at is null);

-- Callers who did not want to hear the questions at the end of the call. They may be asked by mail still.
create table surveys.declined_reading (
    contact    text        primary key,
    program_id bigint      not null,
    agent_id   bigint      not null,
    at         timestamptz not null
);

create index declined_reading_by_program on surveys.declined_reading (program_id, at);
create index invitation_read_out on surveys.invitation (program_id, invited_at)
    where asked_by = 'AGENT' and voided_at is null;

-- An answer that looked like a machine's and was replaced by a person's.
create table surveys.replaced_answer (
    id            bigint generated always as identity primary key,
    invitation_id bigint      not null references surveys.invitation,
    score         int         not null,
    comment       text        not null,
    machine_sign  text        not null,
    answered_at   timestamptz not null,
    replaced_at   timestamptz not null
);

create index replaced_answer_by_invitation on surveys.replaced_answer (invitation_id);

-- A visit carries what it is counted by, so that a period's visits are counted along one index.
alter table surveys.visit
    add column program_id bigint,
    add column kind text,
    add column invited_at timestamptz;
update surveys.visit
   set program_id = invitation.program_id, kind = invitation.kind, invited_at = invitation.invited_at
  from surveys.invitation where invitation.id = visit.invitation_id;
alter table surveys.visit
    alter column program_id set not null,
    alter column kind set not null,
    alter column invited_at set not null;
create index visit_counted on surveys.visit (program_id, kind, invited_at) include (invitation_id, sign);
create index answer_of_machine on surveys.answer (program_id, kind, invited_at) where machine_sign is not null;

-- Whoever is taken out leaves nothing but the hash of his address, by which he is known when he is entered again.
alter table surveys.client_contact add column email_hash bytea check (octet_length(email_hash) = 32);
update surveys.client_contact set email_hash = sha256(convert_to(lower(email), 'UTF8'));
alter table surveys.client_contact alter column email_hash set not null;
update surveys.client_contact
   set objected_at = objection.first_at
  from (select program_id, email_hash, min(objected_at) as first_at
          from surveys.client_contact group by program_id, email_hash) objection
 where objection.program_id = client_contact.program_id and objection.email_hash = client_contact.email_hash;
update surveys.client_contact set name = '', email = '' where removed_at is not null;
create index client_contact_known on surveys.client_contact (program_id, email_hash);
