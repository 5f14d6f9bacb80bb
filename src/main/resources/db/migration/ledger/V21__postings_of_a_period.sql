-- The figures of a period are sums over its postings of some kinds, and their rows are paged in this order.
create index posting_by_kind_and_day on ledger.posting (program_id, kind, effective_on, id);

-- With what each moved beside it, so that sums over many postings do not read the entries themselves. It stands for the
-- index of the same name and not beside it: whoever posts shall not write one more.
drop index ledger.entry_by_posting;
create index entry_by_posting on ledger.entry (posting_id) include (wallet_id, unit, amount, owed);
