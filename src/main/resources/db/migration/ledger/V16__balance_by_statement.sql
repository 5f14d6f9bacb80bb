-- All entries of a posting are written by one statement, which is looked at once and not for each of its rows; when every
-- statement balances, so does what they add up to.
drop trigger entry_balances on ledger.entry;
drop trigger posting_balances on ledger.posting;
drop function ledger.entry_balances();
drop function ledger.posting_balances();
drop function ledger.demand_balance(bigint);

create function ledger.entries_balance() returns trigger language plpgsql as $$
declare
    unbalanced bigint;
begin
    select posting_id into unbalanced
      from (select posting_id, sum(amount) as total, count(*) as entries from written group by posting_id, unit) by_unit
     group by posting_id
    having bool_or(total <> 0) or sum(entries) not between 2 and 20
     limit 1;
    if found then
        raise exception 'Posting % does not balance', unbalanced using errcode = 'check_violation';
    end if;
    return null;
end
$$;

create trigger entries_balance after insert on ledger.entry
    referencing new table as written
    for each statement execute function ledger.entries_balance();

create function ledger.posting_has_entries() returns trigger language plpgsql as $$
begin
    if (select count(*) not between 2 and 20 from ledger.entry where posting_id = new.id) then
        raise exception 'Posting % does not balance', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;

-- Deferred to the commit, when its entries are there.
create constraint trigger posting_has_entries after insert on ledger.posting
    deferrable initially deferred for each row execute function ledger.posting_has_entries();
