-- What is allowed at once is allowed in a day, and what in a day in a month. Older rows stay until they are changed.
alter table programs.adjustment_limit
    add constraint limits_in_order check (per_adjustment <= per_participant_30_days
        and per_adjustment <= per_day and per_day <= per_month) not valid,
    add constraint few_steps check (cardinality(steps) <= 12) not valid;
