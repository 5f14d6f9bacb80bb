package org.infolinia;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked often is answered along an index, however much there is. */
@IntegrationTest
class IndexesTest {

    private static final String OF_THE_INDEX = """
              from pg_index
              join pg_class on pg_class.oid = pg_index.indrelid
              join pg_namespace on pg_namespace.oid = pg_class.relnamespace
            """;
    private static final String FORGET_COLUMNS = "select pg_clear_attribute_stats(nspname, relname, attname, false)"
            + OF_THE_INDEX
            + "join pg_attribute on attrelid = indrelid and attnum > 0 and not attisdropped"
            + " where indexrelid = ?::regclass";
    private static final String SAY_IT_IS_LONG = """
            select pg_restore_relation_stats('schemaname', nspname::text, 'relname', relname::text, 'version', 180000,
                                             'relpages', 1, 'reltuples', 100000::real)
            """ + OF_THE_INDEX + " where indexrelid = ?::regclass";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tickets.ticket_by_due              | select number from tickets.ticket where program_id = 1 and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') and (due_at, number) > (now(), 5) order by due_at, number
            tickets.ticket_of_owner_by_due     | select number from tickets.ticket where program_id = 1 and owner_id = 5 and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') order by due_at, number
            tickets.ticket_unowned_by_due      | select number from tickets.ticket where program_id = 1 and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') and owner_id is null order by due_at, number
            tickets.ticket_unowned_to_take     | select number from tickets.ticket where program_id = 1 and coalesce(queue, '') = 'codes' and language = 'PL' and state = 'NEW' and owner_id is null and snoozed_until is null and state in ('NEW', 'OPEN') order by due_at, number
            tickets.ticket_of_queue_by_due     | select number from tickets.ticket where program_id = 1 and queue = 'codes' and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') order by due_at, number
            tickets.ticket_by_waiting          | select number from tickets.ticket where program_id = 1 and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') order by coalesce(waiting_since, 'infinity'::timestamptz) desc, number desc
            tickets.ticket_by_priority         | select number from tickets.ticket where program_id = 1 and state = 'NEW' and state in ('NEW', 'OPEN', 'PENDING') order by (case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end), number
            tickets.ticket_by_update           | select number from tickets.ticket where program_id = 1 and state = 'CLOSED' and (updated_at, number) < (now(), 5) order by updated_at desc, number desc
            tickets.ticket_by_opening          | select number from tickets.ticket where program_id = 1 and state = 'CLOSED' order by opened_at, number
            tickets.ticket_by_resolution       | select number from tickets.ticket where program_id = 1 and state = 'CLOSED' and state in ('RESOLVED', 'CLOSED') order by coalesce(resolved_at, '-infinity'::timestamptz) desc, number desc
            scripts.run_of_former_contact      | select id from scripts.run where former_contacts <> '{}' and former_contacts @> array['call:1']::text[]
            surveys.answer_newest              | select invitation_id from surveys.answer where program_id = 1 and kind = 'AFTER_CONTACT' and machine_sign is null and score <= 2 order by answered_at desc, invitation_id desc limit 50
            participants.participant_by_joining | select id from participants.participant where status = 'ACTIVE' order by joined_on desc, id desc
            calls.call_in_hand                 | select id from calls.report_call where ended_at is null and program_id = 1
            calls.call_not_wrapped_up          | select id from calls.report_call where wrap_up_ended_at is null and program_id = 1
            ledger.declaration_line_to_settle  | select id from ledger.declaration_line where declaration_id = 1 and state = 'ACCEPTED' order by line limit 200
            ledger.invoice_line_pays_once      | select id from ledger.declaration_line where program_id = 1 and invoice_key = 'FV/1' and product_key = 'A' and state in ('ACCEPTED', 'SETTLED')
            ledger.posting_by_kind_and_day     | select id from ledger.posting where program_id = 1 and kind = 'PURCHASE' and effective_on between date '2026-10-01' and date '2026-10-31' and (effective_on, id) > (date '2026-10-05', 7) order by effective_on, id limit 200
            ledger.entry_by_posting            | select amount - owed from ledger.entry where posting_id = 7 and wallet_id is not null and unit = 'REDEEMABLE'
            ledger.insight_by_stage            | select participant_id from ledger.insight where program_id = 1 and stage = 'LAPSING' and participant_id > 7 order by participant_id limit 200
            ledger.approval_by_maker           | select id from ledger.approval where maker_id = 1 order by id desc limit 200
            ledger.approval_by_moment          | select decided_at from ledger.approval where program_id = 1 and status in ('POSTED', 'REJECTED') and asked_at >= now() order by asked_at
            """)
    void isUsed(String index, String query) {
        var name = index.substring(index.indexOf('.') + 1);

        assertThat(planOf(query, index)).anySatisfy(line -> assertThat(line).contains(name));
    }

    /** Of a table that is taken for a long one of which nothing else is known, whatever other tests left in it. */
    private List<String> planOf(String query, String index) {
        return requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(FORGET_COLUMNS).param(index).query(row -> {});
            jdbc.sql(SAY_IT_IS_LONG).param(index).query(row -> {});
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            return jdbc.sql("explain " + query).query(String.class).list();
        }));
    }
}
