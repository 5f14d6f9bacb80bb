package org.infolinia.demo.ledgerbench;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.ledgerbench.Books.Member;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.statement.DaySums;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.operation.BenchmarkReport;
import org.springframework.stereotype.Component;

/** How the cost grows: of posting with the number of wallets, of reading with the length of one. */
@Component
class Growth {

    static final String NAME = "growth";

    private static final int POSTED_TO = 256;
    private static final int SHORT = 100;
    private static final int LINES_OF_A_PAGE = 50;

    /** What is only there to compare with, and what reads alone, is measured for so much of the time. */
    private static final int PART = 4;

    private final Books books;
    private final Strangers strangers;
    private final Scenarios scenarios;
    private final Load load;
    private final PointsLedger ledger;
    private final Statements statements;
    private final DaySums sums;

    Growth(
            Books books,
            Strangers strangers,
            Scenarios scenarios,
            Load load,
            PointsLedger ledger,
            Statements statements,
            DaySums sums) {
        this.books = books;
        this.strangers = strangers;
        this.scenarios = scenarios;
        this.load = load;
        this.ledger = ledger;
        this.statements = statements;
        this.sums = sums;
    }

    void measure(LedgerWish wish, BenchmarkReport report) {
        byWallets(wish, report);
        byLength(wish, report);
    }

    private void byWallets(LedgerWish wish, BenchmarkReport report) {
        var members = books.founded(POSTED_TO);
        var first = new HashMap<String, Double>();
        for (int wallets : wish.wallets()) {
            report.progress("Until there are %,d wallets", wallets);
            strangers.growTo(wallets, members.getFirst().program());
            books.settle();
            report.result(line("award-among-wallets", scenarios.award(members), wish.time(), first)
                    .with("wallets", wallets)
                    .fields());
        }
    }

    private void byLength(LedgerWish wish, BenchmarkReport report) {
        var members = books.founded(2);
        var lengths = List.of(SHORT, wish.entries());
        var first = new HashMap<String, Double>();
        for (int i = 0; i < lengths.size(); i++) {
            int entries = lengths.get(i);
            var member = members.get(i);
            report.progress("A wallet of %,d entries", entries);
            books.lengthen(member, entries);
            read("explanation-not-yet-summed", explanation(member), member, entries, wish, first, report);
            sums.sumUp();
            deeds(member).forEach((what, deed) -> read(what, deed, member, entries, wish, first, report));
        }
    }

    private void read(
            String what,
            Deed deed,
            Member member,
            int entries,
            LedgerWish wish,
            Map<String, Double> first,
            BenchmarkReport report) {
        report.result(line(what, deed, wish.time().dividedBy(PART), first)
                .with("entries", entries)
                .with("open_lots", books.openLots(member))
                .fields());
    }

    private Deed explanation(Member member) {
        return random -> statements.explain(member.participant(), Books.DAY.minusDays(1), Books.DAY.plusDays(2));
    }

    private Map<String, Deed> deeds(Member member) {
        var participant = member.participant();
        Map<String, Deed> deeds = new LinkedHashMap<>();
        deeds.put("balance", random -> statements.balanceOn(participant, Books.DAY));
        deeds.put("first-statement-page", random -> statements.newest(participant, LINES_OF_A_PAGE));
        deeds.put("explanation", explanation(member));
        deeds.put("balance-now", random -> ledger.balance(participant));
        deeds.put("wallet-with-its-lots", random -> ledger.wallet(participant));
        deeds.put("award-to-it", scenarios.award(List.of(member)));
        return deeds;
    }

    /** Beside plain inserts, and beside what came out of the smallest size. */
    private ReportLine line(String scenario, Deed deed, Duration time, Map<String, Double> first) {
        var inserts = load.measure(scenarios.plainInsert(), 1, time.dividedBy(PART));
        var measured = load.measure(deed, 1, time);
        double median = measured.timings().percentile(50);
        double ofFirst = first.computeIfAbsent(scenario, any -> median);
        return ReportLine.of(scenario, 1, measured, inserts.perSecond())
                .with("p50_to_smallest", Rounded.to3(median / ofFirst));
    }
}
