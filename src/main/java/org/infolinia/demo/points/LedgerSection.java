package org.infolinia.demo.points;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.people.Members;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.reason.ProgramTrade;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A year of purchases, codes, declarations and rewards. */
@Component
@Order(50)
class LedgerSection implements DemoSection {

    private final PointsLedger ledger;
    private final AdjustmentReasons reasons;
    private final ProgramDirectory programs;
    private final Members members;
    private final Clock clock;

    LedgerSection(
            PointsLedger ledger, AdjustmentReasons reasons, ProgramDirectory programs, Members members, Clock clock) {
        this.ledger = ledger;
        this.reasons = reasons;
        this.programs = programs;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void load(RandomGenerator random) {
        for (var program : programs.mine()) {
            reasons.adopt(program.id(), tradeOf(program));
            importHistory(historyOf(program, random));
        }
    }

    private List<PostPoints> historyOf(Program program, RandomGenerator random) {
        var generator = new HistoryGenerator(program, LocalDate.now(clock), random);
        return members.of(program.id()).stream()
                .flatMap(member -> generator.of(member).stream())
                .toList();
    }

    private void importHistory(List<PostPoints> history) {
        var refused = ledger.importHistory(history).refused();
        if (!refused.isEmpty()) {
            throw new IllegalStateException("The ledger refused " + refused.getFirst());
        }
    }

    private static ProgramTrade tradeOf(Program program) {
        return Club.of(program).either(ProgramTrade.CONSUMER, ProgramTrade.TRADE);
    }
}
