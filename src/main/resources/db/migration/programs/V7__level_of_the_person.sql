-- From which level on callers hear what is on record of them: their name, their card, since when they belong, and open
-- tickets. Some of it answers knowledge questions, so that it takes those answers at least.
alter table programs.program
    add column person_level text not null default 'KNOWLEDGE' check (person_level in ('KNOWLEDGE', 'CODE'));

-- Contact data answers knowledge questions, points are worth money, and anybody may claim to be somebody.
update programs.program set contact_level = 'KNOWLEDGE' where contact_level in ('UNKNOWN', 'MATCHED');
update programs.program set points_level = 'KNOWLEDGE' where points_level in ('UNKNOWN', 'MATCHED');
update programs.program set balance_level = 'MATCHED' where balance_level = 'UNKNOWN';
