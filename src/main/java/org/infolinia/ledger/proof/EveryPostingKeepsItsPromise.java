package org.infolinia.ledger.proof;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a preview showed is worked out again from what was posted; {@code adjustment.Promise} says how it is hashed. */
@Component
class EveryPostingKeepsItsPromise extends BooksCheck {

    EveryPostingKeepsItsPromise(JdbcClient jdbc) {
        super(jdbc, "every adjustment did what its preview showed", "posting", """
                with class (name, lowest, highest) as (values
                    ('EMPTY', 0, 0), ('TENS', 1, 99), ('HUNDREDS', 100, 999), ('THOUSANDS', 1000, 9999),
                    ('TENS_OF_THOUSANDS', 10000, 99999), ('MORE', 100000, 9223372036854775807))
                select 'posting ' || p.id
                  from ledger.posting p
                  join ledger.entry e on e.posting_id = p.id and e.wallet_id is not null
                  join ledger.wallet w on w.id = e.wallet_id
                  join class before on e.balance_after - e.amount between before.lowest and before.highest
                  join class after on e.balance_after between after.lowest and after.highest
                 where p.id > :after and p.id <= :last and p.preview_hash is not null
                   and p.preview_hash <> sha256(convert_to(concat(
                        'preview=1', chr(10), 'program=', p.program_id, chr(10),
                        'participant=', w.participant_id, chr(10), 'points=', e.amount - e.owed, chr(10),
                        'kind=', p.kind, chr(10), 'reason=', p.reason_code, chr(10),
                        'maker=', coalesce('agent:' || p.maker_id, p.maker_kind || ':' || p.maker_name), chr(10),
                        'balance=', before.name, '>', after.name, chr(10),
                        (select string_agg(
                                    concat('lot=', x.amount, ';', to_char(x.earned_on, 'YYYY-MM-DD'), ';',
                                           to_char(x.expires_on, 'YYYY-MM-DD'), chr(10)), ''
                                    order by x.expires_on nulls last, x.earned_on, x.id)
                           from (select l.id, sum(moved.amount) as amount, l.earned_on, l.expires_on
                                   from (select id, earned as amount from ledger.lot where posting_id = p.id
                                         union all
                                         select lot_id, -amount from ledger.lot_use where posting_id = p.id) moved
                                   join ledger.lot l on l.id = moved.id
                                  group by l.id having sum(moved.amount) <> 0) x)), 'UTF8'))
                 order by p.id limit 1""");
    }
}
