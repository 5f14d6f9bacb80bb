-- What the entries of long wallets say, day by day, so that a long wallet is explained as fast as a short one. Entries
-- never change, so neither does their sum up to a version. No foreign keys: they would hold up whoever posts meanwhile,
-- and a check compares these sums with the entries anyway.
create table ledger.day_sum (
    wallet_id bigint  not null,
    day       date    not null,
    kind      text    not null,
    is_income boolean not null,
    postings  bigint  not null check (postings > 0),
    points    bigint  not null,
    owed      bigint  not null,
    primary key (wallet_id, day, kind, is_income)
);

-- Up to which version of the wallet its entries are in these sums.
create table ledger.summed_wallet (
    wallet_id bigint primary key,
    version   bigint not null check (version > 0)
);
