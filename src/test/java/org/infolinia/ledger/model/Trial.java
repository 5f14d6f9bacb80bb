package org.infolinia.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.reward.Reward;

/** Tells the ledger and the notebook the same, and compares the two after every command. */
final class Trial {

    private static final int PARTICIPANTS = 6;
    private static final int CODES = 400;
    private static final int STEPS_BETWEEN_FULL_COMPARISONS = 100;
    private static final long[] PRICES = {40, 120, 300};
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    private final Counters counters;
    private final Comparison comparison;
    private final FixedClock clock;
    private final ProgramId program;
    private final Supplier<ParticipantId> newcomers;
    private final Notebook notebook = new Notebook();
    private final List<ParticipantId> alive = new ArrayList<>();
    private final List<ParticipantId> everybody = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Reward> rewards;

    Trial(
            Counters counters,
            Comparison comparison,
            FixedClock clock,
            ProgramId program,
            Supplier<ParticipantId> newcomers) {
        this.counters = counters;
        this.comparison = comparison;
        this.clock = clock;
        this.program = program;
        this.newcomers = newcomers;
        clock.reset();
        IntStream.range(0, PARTICIPANTS).forEach(number -> alive.add(newcomer()));
        rewards = counters.offer(program, PRICES);
        counters.issue(program, IntStream.range(0, CODES).mapToObj(Trial::code), today());
    }

    private record Asked(PostPoints line, Receipt receipt) {}

    /** Where the two parted. */
    record Divergence(int step, Command command, Throwable cause) {}

    Optional<Divergence> run(List<Command> commands) {
        for (int step = 0; step < commands.size(); step++) {
            var command = commands.get(step);
            try {
                boolean isFull = step % STEPS_BETWEEN_FULL_COMPARISONS == 0 || step == commands.size() - 1;
                var concerned = apply(command);
                compare(isFull ? everybody : concerned, step);
            } catch (AssertionError | RuntimeException e) {
                return Optional.of(new Divergence(step, command, e));
            }
        }
        return Optional.empty();
    }

    private void compare(Collection<ParticipantId> concerned, int step) {
        var random = new SplittableRandom(step);
        concerned.forEach(who -> comparison.compare(who, notebook.purse(who), today(), random));
    }

    /** Whose wallets may have changed. */
    private Collection<ParticipantId> apply(Command command) {
        return switch (command) {
            case Command.Earn earn -> earn(earn, one(earn.who()));
            case Command.Spend spend -> spend(spend, one(spend.who()));
            case Command.Adjust adjust -> adjust(adjust, one(adjust.who()));
            case Command.Redeem redeem -> redeem(redeem, one(redeem.who()));
            case Command.Order order -> order(order, one(order.who()));
            case Command.Send(int order) -> end(order, true);
            case Command.Cancel(int order) -> end(order, false);
            case Command.Undo undo -> undo(undo, one(undo.who()));
            case Command.Rescue rescue -> rescue(rescue, one(rescue.who()));
            case Command.Merge merge -> merge(one(merge.survivor()), one(merge.merged()));
            case Command.AskAgain again -> askAgain(again);
            case Command.Expire() -> expire();
            case Command.Wait(int hours) -> letPass(hours);
        };
    }

    private Set<ParticipantId> earn(Command.Earn command, ParticipantId who) {
        var day = today().minusDays(command.daysAgo());
        var lastDay = command.daysToLive() == 0 ? null : day.plusDays(command.daysToLive());
        var expected = notebook.earn(who, command.points(), day, command.daysToLive());
        post(Counters.earned(program, who, command.points(), day, lastDay), expected);
        return Set.of(who);
    }

    private Set<ParticipantId> spend(Command.Spend command, ParticipantId who) {
        var expected = notebook.spend(who, command.points(), today());
        post(Counters.spent(program, who, command.points(), today()), expected);
        return Set.of(who);
    }

    private void post(PostPoints line, Optional<String> expected) {
        var outcome = counters.post(line);
        expect(outcome, expected);
        if (outcome instanceof Outcome.Done<Receipt>(Receipt receipt)) {
            assertThat(receipt.isReplay()).as("a first answer is no replay").isFalse();
            asked.add(new Asked(line, receipt));
        }
    }

    private Set<ParticipantId> adjust(Command.Adjust command, ParticipantId who) {
        var expected = notebook.adjust(who, command.points(), today());
        expect(counters.adjust(program, who, command.points()), expected);
        return Set.of(who);
    }

    private Set<ParticipantId> redeem(Command.Redeem command, ParticipantId who) {
        var code = code(command.code() % CODES);
        var expected = notebook.redeem(who, code, today());
        var refusal = refusalOf(counters.redeem(program, who, code))
                .map(found -> found.startsWith("code-used") ? "code-used" : found);
        assertThat(refusal).as("refusal").isEqualTo(expected);
        return Set.of(who);
    }

    private Set<ParticipantId> order(Command.Order command, ParticipantId who) {
        var reward = rewards.get(command.reward() % rewards.size());
        long price = reward.price().value();
        var outcome = counters.order(who, reward);
        expect(outcome, notebook.canOrder(who, price, today()));
        if (outcome instanceof Outcome.Done<?>) {
            notebook.order(who, outcome.orElseThrow().id(), price, today());
        }
        return Set.of(who);
    }

    private Set<ParticipantId> end(int number, boolean isSent) {
        if (notebook.orders.isEmpty()) {
            return Set.of();
        }
        var order = notebook.orders.get(number % notebook.orders.size());
        if (isSent) {
            notebook.send(order, today());
            counters.send(order.id);
        } else {
            notebook.cancel(order);
            counters.cancel(order.id);
        }
        return Set.of(order.owner);
    }

    private Set<ParticipantId> undo(Command.Undo command, ParticipantId who) {
        var lines = notebook.purse(who).linesOfAll().stream()
                .filter(NotedLine::isOfAKindThatIsUndone)
                .toList();
        if (lines.isEmpty()) {
            return Set.of();
        }
        var line = lines.get(command.line() % lines.size());
        var posting = Objects.requireNonNull(line.posting, "every line was compared");
        var expected = notebook.undo(who, line, command.points(), today());
        expect(counters.undo(who, posting, command.points()), expected);
        return Set.of(who);
    }

    private Set<ParticipantId> rescue(Command.Rescue command, ParticipantId who) {
        var noted = notebook.purse(who).lapsing(today());
        var found = counters.rescuable(who);
        assertThat(found.stream()
                        .map(lot -> "%s of %s, %s".formatted(lot.points().value(), lot.lastDay(), lot.isExpired())))
                .as("what can be rescued")
                .containsExactlyElementsOf(noted.stream()
                        .map(lot -> "%s of %s, %s".formatted(lot.points(), lot.lot().lastDay, lot.expiry() != null))
                        .toList());
        var lots = noted.stream().map(NotedPurse.Lapsing::lot).distinct().toList();
        var chosen = IntStream.range(0, noted.size())
                .filter(index ->
                        (command.chosen() >> lots.indexOf(noted.get(index).lot()) % 20 & 1) == 1)
                .boxed()
                .toList();
        if (chosen.isEmpty()) {
            return Set.of();
        }
        var until = today().plusDays(command.days());
        notebook.purse(who).rescue(chosen.stream().map(noted::get).toList(), today(), until);
        expect(counters.rescue(program, who, chosen.stream().map(found::get).toList(), until), Notebook.DONE);
        return Set.of(who);
    }

    private Set<ParticipantId> merge(ParticipantId survivor, ParticipantId merged) {
        if (survivor.equals(merged)) {
            return Set.of();
        }
        notebook.merge(survivor, merged, today());
        counters.merge(survivor, merged);
        alive.set(alive.indexOf(merged), newcomer());
        return Set.of(survivor, merged);
    }

    private Set<ParticipantId> askAgain(Command.AskAgain command) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        var before = asked.get(command.which() % asked.size());
        if (command.isAltered()) {
            expect(counters.post(altered(before.line())), Optional.of("key-used-otherwise"));
        } else {
            assertThat(counters.post(before.line()).orElseThrow())
                    .as("the answer when asked again")
                    .isEqualTo(before.receipt().again());
        }
        return Set.of(before.line().participant());
    }

    private static PostPoints altered(PostPoints line) {
        return new PostPoints(
                line.program(),
                line.participant(),
                line.unit(),
                line.kind(),
                line.points().plus(Points.of(1)),
                line.effectiveOn(),
                line.expiresOn(),
                line.label(),
                line.key());
    }

    private List<ParticipantId> expire() {
        long expected = notebook.expire(today());
        assertThat(counters.expire(program).points().value()).as("expired").isEqualTo(expected);
        return everybody;
    }

    private Set<ParticipantId> letPass(int hours) {
        clock.advance(Duration.ofHours(hours));
        return Set.of();
    }

    private ParticipantId newcomer() {
        var newcomer = newcomers.get();
        everybody.add(newcomer);
        notebook.open(newcomer);
        return newcomer;
    }

    private ParticipantId one(int number) {
        return alive.get(number % alive.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Letters that nobody takes for others. */
    private static String code(int number) {
        return "MODEL" + Integer.toString(number + CODES, 8).replace('0', 'A').replace('1', 'C') + "KX";
    }

    private static void expect(Outcome<?> outcome, Optional<String> expected) {
        assertThat(refusalOf(outcome)).as("refusal").isEqualTo(expected);
    }

    private static Optional<String> refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? Optional.of(refusal.code()) : Optional.empty();
    }
}
