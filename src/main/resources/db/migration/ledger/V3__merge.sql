-- Points move along when two participants become one.
alter table ledger.account
    drop constraint account_kind_check,
    add constraint account_kind_check check (kind in
        ('ISSUANCE', 'GOODWILL', 'CORRECTION', 'REDEMPTION', 'BREAKAGE', 'OPENING', 'MERGE'));

alter table ledger.posting
    drop constraint posting_kind_check,
    add constraint posting_kind_check check (kind in
        ('PURCHASE', 'CODE', 'DECLARATION', 'BONUS', 'OPENING', 'REWARD', 'EXPIRY',
         'ADJUSTMENT_CREDIT', 'ADJUSTMENT_DEBIT', 'GOODWILL', 'REVERSAL', 'MERGE'));
