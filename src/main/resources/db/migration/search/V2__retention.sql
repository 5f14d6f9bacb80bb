create index change_by_age on search.change (changed_at);
