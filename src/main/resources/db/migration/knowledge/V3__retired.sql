-- An article that nobody is to follow any more is found no more; what it said stays, since somebody may have read it.
alter table knowledge.article
    add column retired_at timestamptz,
    add column retired_by text,
    add constraint retired_by_somebody check ((retired_at is null) = (retired_by is null));
