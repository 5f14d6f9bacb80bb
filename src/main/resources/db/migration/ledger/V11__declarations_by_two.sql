-- A rule is put in force, and a declaration settled, by somebody other than who entered it.
alter table ledger.declaration_rule
    add entered_by_id    bigint,
    add entered_by_name  text        not null default 'migration',
    add entered_at       timestamptz not null default now(),
    add in_force_by_id   bigint,
    add in_force_by_name text,
    add in_force_at      timestamptz;
update ledger.declaration_rule set in_force_by_name = entered_by_name, in_force_at = entered_at;
alter table ledger.declaration_rule
    alter entered_by_name drop default,
    alter entered_at drop default,
    add check ((in_force_at is null) = (in_force_by_name is null)),
    add check (in_force_at is not null or in_force_by_id is null),
    add constraint rule_put_in_force_by_another check (in_force_by_id <> entered_by_id);

create function ledger.refuse_change_of_rule_in_force() returns trigger language plpgsql as $$
begin
    if old.in_force_at is not null then
        raise exception 'A rule in force stays as it is' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end
$$;

create trigger rule_in_force_stays before update or delete on ledger.declaration_rule
    for each row execute function ledger.refuse_change_of_rule_in_force();
create trigger declaration_rule_stays before truncate on ledger.declaration_rule
    for each statement execute function ledger.refuse_change();

-- What was received is known by its content, too; how far it is settled is counted as it happens.
alter table ledger.declaration
    add received_by_id  bigint,
    add fingerprint     bytea  check (octet_length(fingerprint) = 32),
    add settled_by_id   bigint,
    add settled_by_name text,
    add accepted        bigint not null default 0 check (accepted >= 0),
    add rejected        bigint not null default 0 check (rejected >= 0),
    add disputed        bigint not null default 0 check (disputed >= 0),
    add settled         bigint not null default 0 check (settled >= 0),
    add points          bigint not null default 0 check (points >= 0),
    add paid_off        bigint not null default 0 check (paid_off between 0 and points),
    add check (settled_by_id is null or settled_by_name is not null),
    add constraint declaration_settled_by_another check (settled_by_id <> received_by_id);

create index declaration_by_program on ledger.declaration (program_id, id);

-- An invoice is known however its number was typed, and each of its products pays once.
alter table ledger.declaration_line
    add invoice_key text,
    add product_key text,
    add position    text   not null default '',
    add paid_off    bigint not null default 0 check (paid_off between 0 and coalesce(points, 0)),
    add ticket      bigint check (ticket > 0);

alter table ledger.declaration_line disable trigger settled_line_stays;
update ledger.declaration_line
   set invoice_key = btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
                         upper(normalize(invoice, nfkc)),
                         '[^[:alnum:]]+', '/', 'g'),
                         '([[:alpha:]])([[:digit:]])', '\1/\2', 'g'),
                         '([[:digit:]])([[:alpha:]])', '\1/\2', 'g'),
                         '(^|/)0+([[:digit:]])', '\1\2', 'g'), '/'),
       product_key = btrim(regexp_replace(upper(normalize(product, nfkc)), '\s+', ' ', 'g'));
-- Two numbers that were different before and are one now have both been promised to pay.
update ledger.declaration_line set position = 'line ' || again.id
  from (select id, row_number() over (partition by program_id, invoice_key, product_key order by id) as place
          from ledger.declaration_line where state in ('ACCEPTED', 'SETTLED')) again
 where again.id = declaration_line.id and again.place > 1;
alter table ledger.declaration_line enable trigger settled_line_stays;
alter table ledger.declaration_line
    alter invoice_key set not null,
    alter product_key set not null;

drop index ledger.invoice_line_pays_once;
create unique index invoice_line_pays_once
    on ledger.declaration_line (program_id, invoice_key, product_key, position)
    where state in ('ACCEPTED', 'SETTLED');
create index declaration_line_to_settle on ledger.declaration_line (declaration_id, line) where state = 'ACCEPTED';

update ledger.declaration
   set accepted = counted.accepted, rejected = counted.rejected, disputed = counted.disputed,
       settled = counted.settled, points = counted.points
  from (select declaration_id,
               count(*) filter (where state = 'ACCEPTED') as accepted,
               count(*) filter (where state = 'REJECTED') as rejected,
               count(*) filter (where state = 'DISPUTED') as disputed,
               count(*) filter (where state = 'SETTLED') as settled,
               coalesce(sum(points) filter (where state = 'SETTLED'), 0) as points
          from ledger.declaration_line group by declaration_id) counted
 where counted.declaration_id = declaration.id;

create function ledger.tally_new_lines() returns trigger language plpgsql as $$
begin
    update ledger.declaration d
       set accepted = d.accepted + counted.accepted, rejected = d.rejected + counted.rejected
      from (select declaration_id,
                   count(*) filter (where state = 'ACCEPTED') as accepted,
                   count(*) filter (where state = 'REJECTED') as rejected
              from new_lines group by declaration_id) counted
     where counted.declaration_id = d.id;
    return null;
end
$$;

create function ledger.tally_decided_lines() returns trigger language plpgsql as $$
begin
    update ledger.declaration d
       set accepted = d.accepted + moved.accepted, rejected = d.rejected + moved.rejected,
           disputed = d.disputed + moved.disputed, settled = d.settled + moved.settled,
           points = d.points + moved.points, paid_off = d.paid_off + moved.paid_off
      from (select declaration_id,
                   coalesce(sum(sign) filter (where state = 'ACCEPTED'), 0) as accepted,
                   coalesce(sum(sign) filter (where state = 'REJECTED'), 0) as rejected,
                   coalesce(sum(sign) filter (where state = 'DISPUTED'), 0) as disputed,
                   coalesce(sum(sign) filter (where state = 'SETTLED'), 0) as settled,
                   coalesce(sum(sign * points) filter (where state = 'SETTLED'), 0) as points,
                   coalesce(sum(sign * paid_off) filter (where state = 'SETTLED'), 0) as paid_off
              from (select declaration_id, state, points, paid_off, 1 as sign from new_lines
                    union all
                    select declaration_id, state, points, paid_off, -1 from old_lines) sides
             group by declaration_id) moved
     where moved.declaration_id = d.id;
    return null;
end
$$;

create trigger new_lines_are_counted after insert on ledger.declaration_line
    referencing new table as new_lines
    for each statement execute function ledger.tally_new_lines();
create trigger decided_lines_are_counted after update on ledger.declaration_line
    referencing old table as old_lines new table as new_lines
    for each statement execute function ledger.tally_decided_lines();

-- Where a delivery that failed is talked over.
alter table ledger.reward_order add ticket bigint check (ticket > 0);

-- What an agent asked for, and how long decisions took of late.
create index approval_by_maker on ledger.approval (maker_id, id);
create index approval_by_moment on ledger.approval (program_id, asked_at) where status in ('POSTED', 'REJECTED');
