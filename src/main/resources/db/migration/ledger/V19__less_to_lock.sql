-- Stages are never taken away or given other numbers. A posting can therefore be checked against its stage without a
-- lock: the foreign key locked the one row of the running stage, in which all post at once.
create trigger stage_stays before delete or truncate on ledger.stage
    for each statement execute function ledger.refuse_change();
create trigger stage_keeps_its_number before update of id, program_id on ledger.stage
    for each statement execute function ledger.refuse_change();

alter table ledger.posting drop constraint posting_stage_id_fkey;

create or replace function ledger.refuse_posting_into_closed_stage() returns trigger language plpgsql as $$
declare
    wrong record;
begin
    select stage_id, is_known into wrong
      from (select written.stage_id,
                   exists (select from ledger.stage
                            where stage.id = written.stage_id and stage.program_id = written.program_id) as is_known,
                   exists (select from ledger.stage
                            where stage.program_id = written.program_id and stage.closed_at is not null
                              and written.effective_on between stage.first_day and stage.last_day
                              and not exists (select from ledger.closing
                                               where closing.id = written.closing_id and closing.stage_id = stage.id))
                   or exists (select from ledger.closing join ledger.stage on stage.id = closing.stage_id
                               where closing.id = written.closing_id
                                 and (closing.closed_at is null or closing.program_id <> written.program_id
                                      or written.effective_on not between stage.first_day and stage.last_day))
                   as is_closed
              from written) as posting
     where not is_known or is_closed
     limit 1;
    if found and not wrong.is_known then
        raise exception 'The program has no stage %', wrong.stage_id using errcode = 'foreign_key_violation';
    end if;
    if found then
        raise exception 'A closed stage takes corrections that name its closing, and no other postings'
            using errcode = 'check_violation', constraint = 'closed_stage_takes_no_postings';
    end if;
    return null;
end
$$;
