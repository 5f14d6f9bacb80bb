package org.infolinia.demo.points;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.people.Member;
import org.infolinia.demo.people.Members;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.operation.TravellingClock;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The catalogues of rewards, and orders of the last days: some wait, some are on their way, a few have a problem. */
@Component
@Order(87)
class RewardsSection implements DemoSection {

    private static final int ORDERS_PER_PROGRAM = 40;
    private static final int LONGEST_AGO_HOURS = 200;
    private static final int HOURS_UNTIL_SENT = 30;
    private static final int HOURS_UNTIL_ARRIVAL = 60;
    private static final int ONE_IN_FAILS = 8;

    private final RewardCatalogue catalogue;
    private final RewardDesk desk;
    private final ProgramDirectory programs;
    private final Members members;
    private final TravellingClock clock;

    RewardsSection(
            RewardCatalogue catalogue,
            RewardDesk desk,
            ProgramDirectory programs,
            Members members,
            TravellingClock clock) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.programs = programs;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rewards";
    }

    @Override
    public void load(RandomGenerator random) {
        for (var program : programs.mine()) {
            var rewards = offer(program);
            var everybody = members.of(program.id());
            for (int i = 0; i < ORDERS_PER_PROGRAM && !everybody.isEmpty(); i++) {
                var member = everybody.get(random.nextInt(everybody.size()));
                order(member, rewards.get(random.nextInt(rewards.size())), i, random);
            }
        }
    }

    private List<Reward> offer(Program program) {
        var since = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusYears(1);
        return DemoFile.rows("catalogue/rewards.csv").stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> new OfferReward(
                        program.id(),
                        row.getField("code"),
                        Map.of(
                                Language.PL, row.getField("name"),
                                Language.EN, row.getField("name_en"),
                                Language.AZ, row.getField("name_az")),
                        Points.of(Long.parseLong(row.getField("points"))),
                        row.getField("stock").isEmpty() ? null : Long.valueOf(row.getField("stock")),
                        Delivery.valueOf(row.getField("delivery")),
                        since,
                        null))
                .map(offer ->
                        there(offer).orElseGet(() -> catalogue.offer(offer).orElseThrow()))
                .toList();
    }

    /** What a loading that was broken off has offered already. */
    private Optional<Reward> there(OfferReward offer) {
        return catalogue.of(offer.program()).stream()
                .filter(reward -> reward.code().equals(offer.code()))
                .findFirst();
    }

    /** Who has too few points orders nothing, as in life. */
    private void order(Member member, Reward reward, int number, RandomGenerator random) {
        int hoursAgo = random.nextInt(LONGEST_AGO_HOURS);
        boolean isUnlucky = random.nextInt(ONE_IN_FAILS) == 0;
        var key = UUID.nameUUIDFromBytes((member.number() + number).getBytes(StandardCharsets.UTF_8));
        var command = new OrderReward(member.id(), member.program(), reward.id(), reward.price(), key);
        if (at(hoursAgo, () -> desk.order(command)) instanceof Outcome.Done<RewardOrder>(RewardOrder order)) {
            fulfil(order, hoursAgo, isUnlucky);
        }
    }

    private void fulfil(RewardOrder order, int hoursAgo, boolean isUnlucky) {
        int sentAgo = hoursAgo - HOURS_UNTIL_SENT;
        int arrivedAgo = hoursAgo - HOURS_UNTIL_ARRIVAL;
        if (sentAgo > 0) {
            at(
                            sentAgo,
                            () -> desk.dispatch(
                                    order.id(), "PL" + (70_000_000 + order.id().value())))
                    .orElseThrow();
        }
        if (arrivedAgo > 0) {
            at(
                            arrivedAgo,
                            () -> isUnlucky
                                    ? desk.failed(order.id(), "Paczka przyszła uszkodzona.")
                                    : desk.delivered(order.id()))
                    .orElseThrow();
        }
    }

    private Outcome<RewardOrder> at(int hoursAgo, Supplier<Outcome<RewardOrder>> step) {
        return clock.at(clock.instant().minus(Duration.ofHours(hoursAgo)), step);
    }
}
