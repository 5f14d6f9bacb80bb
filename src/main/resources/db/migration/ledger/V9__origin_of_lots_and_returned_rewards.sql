-- Points that move to another wallet, come back from breakage or are given back too late are in a new lot; this is the one
-- they were in before, so that what posting earned them is still known.
alter table ledger.lot add column came_from bigint references ledger.lot;

create index lot_by_origin on ledger.lot (came_from) where came_from is not null;

-- What a merge moved before: lots were written in the order in which the others had been emptied.
with emptied as (
    select p.program_id, regexp_replace(p.idempotency_key, ':out$', ':in') as entered_by, used.lot_id,
           row_number() over (partition by p.id order by used.id) as position
      from ledger.posting p join ledger.lot_use used on used.posting_id = p.id
     where p.kind = 'MERGE' and p.idempotency_key like '%:out'),
filled as (
    select p.program_id, p.idempotency_key, lot.id,
           row_number() over (partition by p.id order by lot.id) as position
      from ledger.posting p join ledger.lot on lot.posting_id = p.id
     where p.kind = 'MERGE' and p.idempotency_key like '%:in')
update ledger.lot set came_from = emptied.lot_id
  from filled
  join emptied on emptied.program_id = filled.program_id and emptied.entered_by = filled.idempotency_key
   and emptied.position = filled.position
 where lot.id = filled.id;

-- A reward that was sent can come back; then the points do, too.
alter table ledger.reward_order
    drop constraint reward_order_state_check,
    add constraint reward_order_state_check check (state in
        ('ORDERED', 'DISPATCHED', 'DELIVERED', 'PROBLEM', 'CANCELLED', 'RETURNED'));

-- Points go over from one participant to another, through an account of the program that is empty again at once.
alter table ledger.account
    drop constraint account_kind_check,
    add constraint account_kind_check check (kind in
        ('ISSUANCE', 'GOODWILL', 'CORRECTION', 'REDEMPTION', 'BREAKAGE', 'OPENING', 'MERGE', 'TRANSFER', 'DEBT'));

alter table ledger.posting
    drop constraint posting_kind_check,
    add constraint posting_kind_check check (kind in
        ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS', 'OPENING', 'REWARD', 'EXPIRY', 'REINSTATEMENT',
         'ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT', 'GOODWILL', 'REVERSAL', 'MERGE', 'TRANSFER'));
