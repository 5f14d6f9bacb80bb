-- The rule is asked about resolved tickets, too. Until now every reply opened those again, whatever the rule said, and what
-- began another ticket did so only once the first was closed; that is a rule of its own now and holds without a row.
alter table tickets.reply_rule drop constraint reply_rule_reply_check;
update tickets.reply_rule set reply = 'REOPENS_UNTIL_CLOSED' where reply = 'BEGINS_ANOTHER';
alter table tickets.reply_rule add constraint reply_rule_reply_check
    check (reply in ('REOPENS', 'REOPENS_UNTIL_CLOSED', 'REOPENS_FOR_DAYS', 'BEGINS_ANOTHER'));

-- After how many days a resolved ticket of the queue is closed.
alter table tickets.reply_rule add column closes_after int not null default 14 check (closes_after between 1 and 3650);
