package org.infolinia.ledger.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what was asked for with what was posted, key by key: a total alone does not see what was posted twice. */
final class Auditor {

    private static final String BALANCES = """
            select w.participant_id, w.posted, coalesce(sum(e.amount), 0) as entered, count(e.id) as entries, w.version,
                   w.held, (select coalesce(sum(h.amount), 0) from ledger.hold h
                             where h.wallet_id = w.id and h.state = 'OPEN') as pinned
              from ledger.wallet w
              left join ledger.entry e on e.wallet_id = w.id
             where w.program_id = ? and w.participant_id = any(?)
             group by w.id""";

    private final JdbcClient jdbc;
    private final List<IntegrityCheck> checks;
    private final ProgramId program;

    Auditor(JdbcClient jdbc, List<IntegrityCheck> checks, ProgramId program) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.program = program;
    }

    private record Balance(
            ParticipantId customer, long posted, long entered, long entries, long version, long held, long pinned) {

        boolean isWrong() {
            return posted != entered || entries != version || held != pinned || held > posted;
        }
    }

    /** In one statement, since two would see two moments. */
    List<String> faultsAtAnyMoment(List<ParticipantId> customers) {
        return balances(customers).stream()
                .filter(Balance::isWrong)
                .map(balance -> "The wallet and its entries differ: " + balance)
                .toList();
    }

    List<String> faultsAtTheEnd(List<ParticipantId> customers, List<Order> acknowledged) {
        var faults = new ArrayList<>(faultsAtAnyMoment(customers));
        faults.addAll(faultsOfKeys(acknowledged));
        faults.addAll(faultsOfHolds(acknowledged));
        faults.addAll(faultsOfBalances(customers, acknowledged));
        checks.forEach(check -> check.firstViolation(rows -> {})
                .ifPresent(row -> faults.add("Not so: " + check.statement() + ": " + row)));
        return faults;
    }

    private List<String> faultsOfKeys(List<Order> acknowledged) {
        var asked = acknowledged.stream()
                .filter(order -> order.change() != 0)
                .collect(Collectors.toMap(Order::key, Function.identity()));
        var faults = new ArrayList<String>();
        for (var key : postedKeys()) {
            if (asked.remove(key) == null) {
                faults.add("Posted although nobody heard of it, or twice: " + key);
            }
        }
        asked.values().forEach(order -> faults.add("Acknowledged and gone: " + order));
        return faults;
    }

    private List<String> faultsOfBalances(List<ParticipantId> customers, List<Order> acknowledged) {
        Map<ParticipantId, Long> expected = new HashMap<>();
        acknowledged.forEach(order -> expected.merge(order.customer(), order.change(), Long::sum));
        return balances(customers).stream()
                .filter(balance -> balance.posted() != expected.getOrDefault(balance.customer(), 0L))
                .map(balance -> "Not what was acknowledged, " + expected.get(balance.customer()) + ": " + balance)
                .toList();
    }

    /** A cancelled order posts nothing; it leaves one hold, which is free again. */
    private List<String> faultsOfHolds(List<Order> acknowledged) {
        var asked = acknowledged.stream()
                .filter(order -> order.wish() == Order.Wish.REWARD_CANCELLED)
                .map(Order::key)
                .collect(Collectors.toSet());
        var faults = new ArrayList<String>();
        heldUnder("OPEN").forEach(key -> faults.add("Held and never ended: " + key));
        heldUnder("RELEASED").stream()
                .filter(key -> !asked.remove(key))
                .forEach(key -> faults.add("Held although nobody heard of it: " + key));
        asked.forEach(key -> faults.add("Acknowledged and gone: " + key));
        return faults;
    }

    private List<String> heldUnder(String state) {
        return jdbc.sql("""
                        select substr(idempotency_key, length('REWARD:') + 1) from ledger.hold
                         where program_id = ? and state = ?""").params(program.value(), state).query(String.class).list();
    }

    /** What a reward's order was asked under stands at its hold. */
    private List<String> postedKeys() {
        return jdbc.sql("""
                        select coalesce(substr(h.idempotency_key, length('REWARD:') + 1), p.idempotency_key)
                          from ledger.posting p left join ledger.hold h on h.captured_by = p.id
                         where p.program_id = ?""").param(program.value()).query(String.class).list();
    }

    private List<Balance> balances(List<ParticipantId> customers) {
        return jdbc.sql(BALANCES)
                .params(
                        program.value(),
                        customers.stream().map(ParticipantId::value).toArray(Long[]::new))
                .query((row, number) -> new Balance(
                        new ParticipantId(row.getLong(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .list();
    }
}
