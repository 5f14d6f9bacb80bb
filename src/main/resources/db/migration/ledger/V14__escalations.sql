-- A request that nobody decided in time was brought before everybody who may; when, is written down once.
create table ledger.approval_escalation (
    approval_id  bigint      primary key references ledger.approval,
    escalated_at timestamptz not null
);

create trigger approval_escalation_stays before update or delete or truncate on ledger.approval_escalation
    for each statement execute function ledger.refuse_change();

-- As the catalogue says, too; screens hold no larger numbers.
alter table ledger.reward
    add constraint reward_price_has_a_limit check (price <= 1000000000),
    add constraint reward_stock_has_a_limit check (stock <= 2000000000);
