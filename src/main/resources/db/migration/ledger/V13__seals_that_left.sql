-- Seals that were carried to where nobody who reaches the books can change them.
create table ledger.seal_carried (
    sealed_on  date        not null references ledger.seal,
    carried_to text        not null check (char_length(carried_to) between 1 and 400),
    carried_at timestamptz not null,
    primary key (sealed_on, carried_to)
);

create trigger seal_carried_only_grows before update or delete or truncate on ledger.seal_carried
    for each statement execute function ledger.refuse_change();

-- From when on no posting may wait longer than a night for its seal; what is older was brought along.
create table ledger.sealing (
    since timestamptz not null default now(),
    one   boolean     not null default true unique check (one)
);

insert into ledger.sealing default values;
