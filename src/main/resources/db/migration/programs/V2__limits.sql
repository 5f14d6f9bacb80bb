-- What one person may adjust in a calendar month, and the only amounts where a program fixes them.
alter table programs.adjustment_limit
    add per_month bigint   check (per_month > 0),
    add steps     bigint[] not null default '{}' check (0 < all (steps));

update programs.adjustment_limit set per_month = 10 * per_day;

alter table programs.adjustment_limit alter per_month set not null;
