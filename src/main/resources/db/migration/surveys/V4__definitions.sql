-- What each program's surveys ask. A version stays as it was from the moment it is published.
create table surveys.version (
    id           bigint generated always as identity primary key,
    program_id   bigint      not null,
    kind         text        not null check (kind in ('AFTER_CONTACT', 'CLIENT_REVIEW', 'RELATIONSHIP')),
    number       int         not null check (number > 0),
    state        text        not null check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    content      jsonb       not null,
    edition      int         not null default 1,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    published_by text,
    published_at timestamptz,
    archived_at  timestamptz,
    unique (program_id, kind, number),
    unique (id, kind),
    check ((state = 'DRAFT') = (published_at is null)),
    check ((state = 'ARCHIVED') = (archived_at is not null))
);

create unique index one_published_version_a_kind on surveys.version (program_id, kind) where state = 'PUBLISHED';
create unique index one_draft_a_kind on surveys.version (program_id, kind) where state = 'DRAFT';

create function surveys.keep_what_was_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A published survey is not deleted';
    end if;
    if (new.program_id, new.kind, new.number, new.content, new.published_at)
       is distinct from (old.program_id, old.kind, old.number, old.content, old.published_at)
       or new.state = 'DRAFT' or (old.state = 'ARCHIVED' and new.state <> 'ARCHIVED') then
        raise exception 'A published survey is not changed';
    end if;
    return new;
end $$;

create trigger published_versions_stay before update on surveys.version
    for each row when (old.state <> 'DRAFT') execute function surveys.keep_what_was_published();
create trigger published_versions_are_kept before delete on surveys.version
    for each row when (old.state <> 'DRAFT') execute function surveys.keep_what_was_published();

-- The form everybody was asked by until now is the first version of every program that has asked.
insert into surveys.version (program_id, kind, number, state, content, changed_by, changed_at, published_by, published_at)
select program_id, 'AFTER_CONTACT', 1, 'PUBLISHED', '{
 "title": {
  "pl": "Jak oceniasz naszą pomoc?",
  "en": "How do you rate our help?",
  "az": "Köməyimizi necə qiymətləndirirsiniz?"
 },
 "titleAfterCall": {
  "pl": "Jak oceniasz rozmowę z nami?",
  "en": "How do you rate your call with us?",
  "az": "Bizimlə söhbəti necə qiymətləndirirsiniz?"
 },
 "questions": [
  {
   "sort": "scale-of-five",
   "id": "score",
   "text": {
    "pl": "Ocena ogólna od 1 do 5",
    "en": "Overall, from 1 to 5",
    "az": "Ümumi qiymət, 1-dən 5-ə qədər"
   }
  },
  {
   "sort": "aspects",
   "id": "aspects",
   "text": {
    "pl": "A w szczegółach",
    "en": "In detail",
    "az": "Təfərrüatlar"
   }
  },
  {
   "sort": "words",
   "id": "comment",
   "text": {
    "pl": "Co poprawić?",
    "en": "What should we do better?",
    "az": "Nəyi yaxşılaşdıraq?"
   }
  }
 ]
}'::jsonb, 'surveys',
       since, 'surveys', since
  from (select program_id, min(invited_at) as since from surveys.invitation group by program_id) asked;

alter table surveys.invitation
    add column kind text not null default 'AFTER_CONTACT',
    add column version_id bigint;
update surveys.invitation
   set version_id = version.id
  from surveys.version where version.program_id = invitation.program_id;
alter table surveys.invitation
    alter column version_id set not null,
    add constraint invitation_asks_a_version foreign key (version_id, kind) references surveys.version (id, kind),
    add constraint invitation_has_its_kind unique (id, kind);
create index invitation_by_version on surveys.invitation (version_id);

-- The score is what reports count by, on the scale of the kind it was asked with.
alter table surveys.answer
    add column kind text not null default 'AFTER_CONTACT',
    add column last_page int not null default 0,
    drop constraint answer_score_check,
    add constraint answer_is_of_its_invitations_kind
        foreign key (invitation_id, kind) references surveys.invitation (id, kind),
    add constraint answer_score_is_on_its_scale
        check (score between case kind when 'AFTER_CONTACT' then 1 else 0 end
                         and case kind when 'AFTER_CONTACT' then 5 else 10 end);

-- What was answered to each question, raw.
create table surveys.answer_value (
    invitation_id bigint not null references surveys.answer,
    question      text   not null,
    item          text   not null default '',
    number        int check (number between 0 and 10),
    choice        text,
    words         text check (char_length(words) <= 2000),
    primary key (invitation_id, question, item),
    check (num_nonnulls(number, choice, words) = 1)
);

insert into surveys.answer_value (invitation_id, question, number)
select invitation_id, 'score', score from surveys.answer;
insert into surveys.answer_value (invitation_id, question, item, number)
select invitation_id, 'aspects', item, number
  from surveys.answer
 cross join lateral (values ('speed', speed), ('solving', solving), ('competence', competence),
                            ('availability', availability), ('culture', culture)) rated (item, number)
 where number is not null;
insert into surveys.answer_value (invitation_id, question, words)
select invitation_id, 'comment', comment from surveys.answer where comment <> '';

-- Ratings of contacts, for reports of others.
create or replace view surveys.report_rating as
select invitation.program_id, invitation.contact, answer.score, answer.answered_at
  from surveys.answer
  join surveys.invitation on invitation.id = answer.invitation_id
 where invitation.kind = 'AFTER_CONTACT';
