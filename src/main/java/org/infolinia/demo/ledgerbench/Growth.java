package org.infolinia.demo.ledgerbench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infolinia.demo.ledgerbench.Books.Member;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.statement.Statements;
import org.infolinia.operation.BenchmarkReport;
import org.springframework.stereotype.Component;

/** How the cost grows: of posting with the number of wallets, of reading with the length of one. */
@Component
class Growth {

    private static final int POSTED_TO = 256;
    private static final int SHORT = 100;
    private static final int LINES_OF_A_PAGE = 50;

    private final Books books;
    private final Scenarios scenarios;
    private final Load load;
    private final PointsLedger ledger;
    private final Statements statements;

    Growth(Books books, Scenarios scenarios, Load load, PointsLedger ledger, Statements statements) {
        this.books = books;
        this.scenarios = scenarios;
        this.load = load;
        this.ledger = ledger;
        this.statements = statements;
    }

    void measure(LedgerWish wish, BenchmarkReport report) {
        byWallets(wish, report);
        byLength(wish, report);
    }

    private void byWallets(LedgerWish wish, BenchmarkReport report) {
        var members = books.founded(POSTED_TO);
        for (int wallets : wish.wallets()) {
            report.progress("Until there are %,d wallets", wallets);
            books.growTo(wallets, members.getFirst().program());
            report.result(line(
                    "award-among-wallets",
                    Map.of("wallets", wallets),
                    measured(scenarios.award(members), wish.time())));
        }
    }

    private void byLength(LedgerWish wish, BenchmarkReport report) {
        var members = books.founded(2);
        var lengths = List.of(SHORT, wish.entries());
        for (int i = 0; i < lengths.size(); i++) {
            int entries = lengths.get(i);
            report.progress("A wallet of %,d entries", entries);
            books.lengthen(members.get(i), entries);
            readings(members.get(i))
                    .forEach((what, deed) -> report.result(line(
                            what,
                            Map.of("entries", entries),
                            measured(deed, wish.time().dividedBy(4)))));
        }
    }

    private Map<String, Deed> readings(Member member) {
        var participant = member.participant();
        Map<String, Deed> readings = new LinkedHashMap<>();
        readings.put("balance", random -> ledger.wallet(participant));
        readings.put("first-statement-page", random -> statements.newest(participant, LINES_OF_A_PAGE));
        readings.put(
                "explanation",
                random -> statements.explain(participant, Books.DAY.minusDays(1), Books.DAY.plusDays(2)));
        return readings;
    }

    private Load.Measured measured(Deed deed, Duration time) {
        return load.measure(deed, 1, time);
    }

    private static Map<String, Object> line(String scenario, Map<String, Integer> size, Load.Measured measured) {
        var line = new LinkedHashMap<String, Object>();
        line.put("scenario", scenario);
        line.putAll(size);
        line.put("per_second", measured.perSecond());
        line.put("p50_ms", measured.timings().percentile(50));
        line.put("p99_ms", measured.timings().percentile(99));
        return line;
    }
}
