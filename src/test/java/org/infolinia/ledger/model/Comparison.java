package org.infolinia.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.statement.Explanation;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.ledger.statement.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the ledger and the notebook equal, or fails and says where they are not. */
final class Comparison {

    private static final int NEWEST = 30;
    private static final int DAYS_LOOKED_BACK = 120;

    private static final Comparator<Said> NEWEST_FIRST =
            Comparator.comparing(Said::day).thenComparing(Said::version).reversed();

    private final PointsLedger ledger;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final Map<ParticipantId, Long> readUpTo = new HashMap<>();

    Comparison(PointsLedger ledger, Statements statements, JdbcClient jdbc) {
        this.ledger = ledger;
        this.statements = statements;
        this.jdbc = jdbc;
    }

    private record Stored(long version, PostingId posting, Entry entry) {}

    private record Entry(PostingKind kind, LocalDate day, long amount, long owed, long balanceAfter) {}

    private record Lot(
            long earned,
            long left,
            long pinned,
            LocalDate earnedOn,
            @Nullable LocalDate lastDay) {}

    private record Said(
            LocalDate day, long version, PostingKind kind, long amount, long owed, long balance, boolean canBeUndone) {}

    private record Part(PostingKind kind, long points, long owed, long postings) {}

    /** Everything that anybody may ask of a wallet. */
    void compare(ParticipantId who, NotedPurse purse, LocalDate today, RandomGenerator random) {
        compareEntries(who, purse);
        compareBalance(who, purse);
        assertThat(storedLots(who)).as("lots").isEqualTo(lots(purse));
        compareStatement(who, purse, today, random);
        compareExplanation(who, purse, today, random);
    }

    /** Lines learn here under which number they were posted. */
    private void compareEntries(ParticipantId who, NotedPurse purse) {
        for (var stored : entriesAfter(readUpTo.getOrDefault(who, 0L), who)) {
            int index = Math.toIntExact(stored.version()) - 1;
            assertThat(purse.lines.size())
                    .as("lines, of which %s is one", stored)
                    .isGreaterThan(index);
            var line = purse.lines.get(index);
            long balance = purse.lines.subList(0, index + 1).stream()
                    .mapToLong(each -> each.amount)
                    .sum();
            assertThat(stored.entry())
                    .as("entry %d", stored.version())
                    .isEqualTo(new Entry(line.kind, line.day, line.amount, line.owed, balance));
            line.posting = stored.posting();
            readUpTo.put(who, stored.version());
        }
        assertThat(readUpTo.getOrDefault(who, 0L)).as("entries").isEqualTo(purse.lines.size());
    }

    private void compareBalance(ParticipantId who, NotedPurse purse) {
        var wallet = ledger.wallet(who);
        assertThat(wallet.posted().value()).as("posted").isEqualTo(purse.posted());
        assertThat(wallet.held().value()).as("held").isEqualTo(purse.held());
        assertThat(wallet.owed().value()).as("owed").isEqualTo(purse.owed);
    }

    private void compareStatement(ParticipantId who, NotedPurse purse, LocalDate today, RandomGenerator random) {
        var all = said(purse);
        assertThat(statements.newest(who, NEWEST).stream().map(Comparison::said))
                .as("newest lines")
                .containsExactlyElementsOf(all.stream()
                        .filter(line -> !line.day().isAfter(today))
                        .limit(NEWEST)
                        .toList());
        var from = today.minusDays(random.nextInt(DAYS_LOOKED_BACK));
        var to = from.plusDays(random.nextInt(DAYS_LOOKED_BACK));
        assertThat(statements.firstPage(who, from, to).lines().stream().map(Comparison::said))
                .as("lines from %s to %s", from, to)
                .containsExactlyElementsOf(all.stream()
                        .filter(line ->
                                !line.day().isBefore(from) && !line.day().isAfter(to))
                        .limit(Statements.PAGE_LINES)
                        .toList());
        assertThat(statements.balanceOn(who, from).value())
                .as("balance on %s", from)
                .isEqualTo(balanceOn(purse, from));
    }

    private void compareExplanation(ParticipantId who, NotedPurse purse, LocalDate today, RandomGenerator random) {
        var from = today.minusDays(random.nextInt(DAYS_LOOKED_BACK));
        var to = from.plusDays(random.nextInt(DAYS_LOOKED_BACK));
        var explanation = statements.explain(who, from, to);
        var said = "from %s to %s".formatted(from, to);
        assertThat(explanation.opening().value()).as("opening " + said).isEqualTo(balanceOn(purse, from.minusDays(1)));
        assertThat(explanation.closing().value()).as("closing " + said).isEqualTo(balanceOn(purse, to));
        assertThat(explanation.parts().stream().map(Comparison::part))
                .as("parts " + said)
                .containsExactlyInAnyOrderElementsOf(parts(purse, from, to));
    }

    private static long balanceOn(NotedPurse purse, LocalDate day) {
        return purse.lines.stream()
                .filter(line -> !line.day.isAfter(day))
                .mapToLong(line -> line.amount)
                .sum();
    }

    private static List<Part> parts(NotedPurse purse, LocalDate from, LocalDate to) {
        var parts = new ArrayList<Part>();
        for (var kind : PostingKind.values()) {
            for (var isIncome : List.of(true, false)) {
                var lines = purse.lines.stream()
                        .filter(line -> line.kind == kind && line.moved() > 0 == isIncome)
                        .filter(line -> !line.day.isBefore(from) && !line.day.isAfter(to))
                        .toList();
                if (!lines.isEmpty()) {
                    parts.add(new Part(
                            kind,
                            lines.stream().mapToLong(line -> line.amount).sum(),
                            lines.stream().mapToLong(line -> line.owed).sum(),
                            lines.size()));
                }
            }
        }
        return parts;
    }

    private static Part part(Explanation.Part part) {
        return new Part(part.kind(), part.points().value(), part.owed().value(), part.postings());
    }

    /** A plain scan: sorted by day and order of writing, and then added up from the first line on. */
    private static List<Said> said(NotedPurse purse) {
        var inOrder = IntStream.range(0, purse.lines.size())
                .mapToObj(index -> said(purse.lines.get(index), index + 1, 0))
                .sorted(NEWEST_FIRST.reversed())
                .toList();
        var all = new ArrayList<Said>();
        long balance = 0;
        for (var line : inOrder) {
            balance += line.amount();
            all.add(said(purse.lines.get(Math.toIntExact(line.version()) - 1), line.version(), balance));
        }
        return all.reversed();
    }

    private static Said said(NotedLine line, long version, long balance) {
        return new Said(line.day, version, line.kind, line.amount, line.owed, balance, line.canBeUndone());
    }

    private static Said said(StatementLine line) {
        return new Said(
                line.effectiveOn(),
                line.key().version(),
                line.kind(),
                line.points().value(),
                line.owed().value(),
                line.balanceAfter().value(),
                line.isReversible());
    }

    private static List<Lot> lots(NotedPurse purse) {
        return purse.lots.stream()
                .filter(lot -> lot.left > 0)
                .map(lot -> new Lot(lot.earned, lot.left, lot.pinned, lot.earnedOn, lot.lastDay))
                .toList();
    }

    private List<Lot> storedLots(ParticipantId who) {
        return jdbc.sql("""
                        select l.earned, l.remaining, l.pinned, l.earned_on, l.expires_on
                          from ledger.wallet w join ledger.lot l on l.wallet_id = w.id
                         where w.participant_id = ? and w.unit = 'REDEEMABLE' and l.remaining > 0 order by l.id""")
                .param(who.value())
                .query((row, number) -> new Lot(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    private List<Stored> entriesAfter(long version, ParticipantId who) {
        return jdbc.sql("""
                        select e.wallet_version, e.posting_id, p.kind, e.effective_on, e.amount, e.owed, e.balance_after
                          from ledger.wallet w
                          join ledger.entry e on e.wallet_id = w.id and e.wallet_version > :version
                          join ledger.posting p on p.id = e.posting_id
                         where w.participant_id = :who and w.unit = 'REDEEMABLE' order by e.wallet_version""")
                .param("version", version)
                .param("who", who.value())
                .query(Comparison::stored)
                .list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getLong(1),
                new PostingId(row.getLong(2)),
                new Entry(
                        PostingKind.valueOf(row.getString(3)),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
    }
}
