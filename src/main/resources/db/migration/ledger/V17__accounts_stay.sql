-- The program's own accounts only grow, as the rest of the books does. An entry can therefore be checked against them
-- without a lock: the foreign key locked the one row of a pool into which many post at once.
create trigger account_only_grows before update or delete or truncate on ledger.account
    for each statement execute function ledger.refuse_change();

alter table ledger.entry drop constraint entry_account_id_fkey;

create or replace function ledger.entries_balance() returns trigger language plpgsql as $$
declare
    wrong bigint;
begin
    select posting_id into wrong
      from (select posting_id, sum(amount) as total, count(*) as entries from written group by posting_id, unit) by_unit
     group by posting_id
    having bool_or(total <> 0) or sum(entries) not between 2 and 20
     limit 1;
    if found then
        raise exception 'Posting % does not balance', wrong using errcode = 'check_violation';
    end if;
    select account_id into wrong
      from written
     where account_id is not null and not exists (select from ledger.account where id = written.account_id)
     limit 1;
    if found then
        raise exception 'There is no account %', wrong using errcode = 'foreign_key_violation';
    end if;
    return null;
end
$$;
