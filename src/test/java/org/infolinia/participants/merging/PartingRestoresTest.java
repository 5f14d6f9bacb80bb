package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.LedgerFixture;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.WalletView;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.infolinia.ledger.reward.RewardOrder;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.participants.cards.BlockReason;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens between a merge and its undoing, each has what was his and what came to him since. */
class PartingRestoresTest extends MergingTest {

    private static final int CASES = Integer.getInteger("infolinia.parting.cases", 30);
    private static final int DEEDS = 12;
    private static final List<LocalDate> ENDS =
            List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 6, 30));

    /** Tables of things that are one participant's, of which the tests below make rows by hand. */
    private static final List<String> OTHER_THINGS =
            List.of("calls.call", "calls.callback", "surveys.invitation", "scripts.run", "ledger.reward_order");

    @Autowired
    ParticipantParting parting;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    PointsLedger ledger;

    @Autowired
    RewardDesk rewards;

    @Autowired
    RewardCatalogue catalogue;

    @Autowired
    CardDesk cards;

    @Autowired
    TicketDesk tickets;

    @Autowired
    TicketFiles files;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private LedgerFixture points;
    private Reward mug;

    /** What happened between the merge and its undoing, as it should show afterwards. */
    private static final class Since {

        long survivorsPoints;
        Participant survivor;
        final List<Long> survivorsTickets = new ArrayList<>();
        final List<Long> theOthersTickets = new ArrayList<>();
        final List<RewardOrder> theOthersOpenOrders = new ArrayList<>();
        long theOthersPointsSent;
        long theOthersPointsFreed;

        Since(Participant survivor) {
            this.survivor = survivor;
        }
    }

    @BeforeEach
    void rewardsMayBeOrdered() {
        points = new LedgerFixture(directory, register, ledger, gatekeeper);
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        mug = gatekeeper.asSystem(
                "test",
                () -> catalogue
                        .offer(new OfferReward(
                                program,
                                "kubek",
                                names,
                                Points.of(50),
                                null,
                                Delivery.PARCEL,
                                TODAY.minusMonths(1),
                                null))
                        .orElseThrow());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void mergeFurtherDeedsAndPartingLeaveEverythingWhereItWas() {
        for (int seed = 1; seed <= CASES; seed++) {
            clock.reset();
            check(seed, new Random(seed));
        }
    }

    private void check(int seed, Random random) {
        var first = ParticipantFixture.halina(program);
        var second = joined(ParticipantFixture.halina(program), LocalDate.of(2025, 1, 8), consents(random));
        var survivor = newcomers.registered(first);
        var other = newcomers.registered(second);
        var since = new Since(register.find(survivor).orElseThrow());
        var orders = new ArrayList<RewardOrder>();
        giveAPast(random, survivor, first, new ArrayList<>());
        giveAPast(random, other, second, orders);
        since.theOthersOpenOrders.addAll(orders);
        var otherBefore = register.find(other).orElseThrow();
        long survivorsPoints = ledger.wallet(survivor).posted().value();
        var lotsBefore = lots(other);
        var heldBefore = ledger.wallet(other).held();
        var ticketsBefore = List.of(ticketsOf(survivor), ticketsOf(other));
        var thingsBefore = List.of(thingsOf(survivor), thingsOf(other));
        var blockedBefore = List.of(blockedOf(survivor), blockedOf(other));

        merge(survivor, other, stamp(survivor, other)).orElseThrow();
        for (int deed = 0; deed < DEEDS; deed++) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(90)));
            act(random, survivor, first, second, since);
        }
        parting.part(new PartParticipants(parting.into(survivor).getFirst().id(), REASON, false))
                .orElseThrow();

        assertThat(register.find(other)).as("seed %d", seed).contains(otherBefore);
        assertThat(register.find(survivor)).as("seed %d", seed).contains(since.survivor);
        assertThat(ticketsOf(survivor))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(union(ticketsBefore.getFirst(), since.survivorsTickets));
        assertThat(ticketsOf(other))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(union(ticketsBefore.getLast(), since.theOthersTickets));
        assertThat(thingsOf(survivor)).as("seed %d", seed).isEqualTo(thingsBefore.getFirst());
        assertThat(thingsOf(other)).as("seed %d", seed).isEqualTo(thingsBefore.getLast());
        assertThat(blockedOf(survivor)).as("seed %d", seed).isEqualTo(blockedBefore.getFirst());
        assertThat(blockedOf(other)).as("seed %d", seed).isEqualTo(blockedBefore.getLast());
        assertThat(ledger.wallet(survivor).posted().value())
                .as("seed %d", seed)
                .isEqualTo(survivorsPoints + since.survivorsPoints);
        assertThat(ledger.wallet(other).held().value())
                .as("seed %d", seed)
                .isEqualTo(heldBefore.value() - since.theOthersPointsSent - since.theOthersPointsFreed);
        assertThat(ledger.wallet(other).posted().value())
                .as("seed %d", seed)
                .isEqualTo(sum(lotsBefore) - since.theOthersPointsSent);
        if (since.theOthersPointsSent == 0) {
            assertThat(lots(other)).as("seed %d", seed).isEqualTo(lotsBefore);
        }
    }

    private void giveAPast(Random random, ParticipantId whose, RegisterParticipant known, List<RewardOrder> orders) {
        points.earn(program, whose, 400, TODAY.minusDays(20), null);
        for (int award = random.nextInt(4); award > 0; award--) {
            points.earn(
                    program, whose, 20 + random.nextInt(200), TODAY.minusDays(random.nextInt(20)), any(random, ENDS));
        }
        points.spend(program, whose, 1 + random.nextInt(100), TODAY);
        for (int ticket = random.nextInt(3); ticket > 0; ticket--) {
            opened(whose, known.emails().getFirst());
        }
        if (random.nextBoolean()) {
            cards.block(whose, known.cards().getFirst(), BlockReason.LOST, null);
        }
        register.identify(whose, IdentificationLevel.CODE, "code");
        for (int order = random.nextInt(3); order > 0; order--) {
            orders.add(ordered(whose));
        }
        someThings(whose);
    }

    private void act(
            Random random, ParticipantId survivor, RegisterParticipant first, RegisterParticipant second, Since since) {
        switch (random.nextInt(7)) {
            case 0 -> {
                long earned = 1 + random.nextInt(150);
                points.earn(program, survivor, earned, TODAY, any(random, ENDS));
                since.survivorsPoints += earned;
            }
            case 1 -> {
                long spent = 1 + random.nextInt(20);
                points.spend(program, survivor, spent, TODAY);
                since.survivorsPoints -= spent;
            }
            case 2 -> since.survivorsTickets.add(opened(survivor, first.emails().getFirst()));
            case 3 ->
                since.theOthersTickets.add(opened(survivor, second.emails().getFirst()));
            case 4 -> settle(random, since);
            case 5 -> {
                newcomers.registered(moved(first, random));
                since.survivor = register.find(survivor).orElseThrow();
            }
            default -> clock.advance(Duration.ofHours(3));
        }
    }

    private void settle(Random random, Since since) {
        if (since.theOthersOpenOrders.isEmpty()) {
            return;
        }
        var order = since.theOthersOpenOrders.removeFirst();
        if (random.nextBoolean()) {
            rewards.dispatch(order.id(), "PL-1").orElseThrow();
            since.theOthersPointsSent += mug.price().value();
        } else {
            rewards.cancel(order.id()).orElseThrow();
            since.theOthersPointsFreed += mug.price().value();
        }
    }

    /** What a program's file says of the survivor later: it names none of the other's addresses. */
    private static RegisterParticipant moved(RegisterParticipant known, Random random) {
        return new RegisterParticipant(
                known.program(),
                known.number(),
                known.name(),
                known.language(),
                known.birthDate(),
                known.address(),
                "Firma " + random.nextInt(100),
                known.pinNote(),
                known.joinedOn(),
                List.of(new EmailAddress("nowy%d@poczta.pl".formatted(random.nextInt(1_000_000)))),
                known.phones(),
                List.of(new CardNumber("2600118%09d".formatted(random.nextInt(1_000_000)))),
                consents(random));
    }

    private RewardOrder ordered(ParticipantId whose) {
        return rewards.order(new OrderReward(whose, program, mug.id(), mug.price(), UUID.randomUUID()))
                .orElseThrow();
    }

    private void someThings(ParticipantId whose) {
        jdbc.sql("""
                        insert into calls.call (program_id, direction, number_from, agent_id, agent_name, participant_id,
                            matched_by,
                            level, phase, offered_at, answered_at, ended_at, wrap_up_ended_at)
                        values (?, 'INBOUND', '+48601000000', 1, 'Marta', ?, 'SEARCHED', 'UNKNOWN', 'FINISHED', now(), now(), now(),
                            now())""").params(program.value(), whose.value()).update();
        jdbc.sql("""
                        insert into calls.callback (program_id, participant_id, number, about, window_from, window_to,
                            made_by, made_at)
                        values (?, ?, '+48601000000', 'Nagroda', now(), now() + interval '1 hour', 'test', now())""").params(program.value(), whose.value()).update();
    }

    private Map<String, List<Long>> thingsOf(ParticipantId whose) {
        var things = new TreeMap<String, List<Long>>();
        OTHER_THINGS.forEach(table -> things.put(
                table,
                jdbc.sql("select id from " + table + " where participant_id = ? order by id")
                        .param(whose.value())
                        .query(Long.class)
                        .list()));
        return things;
    }

    private List<String> blockedOf(ParticipantId whose) {
        return jdbc.sql("select number from participants.blocked_card where participant_id = ? order by number")
                .param(whose.value())
                .query(String.class)
                .list();
    }

    private Long opened(ParticipantId participant, EmailAddress from) {
        var command = new OpenTicket(
                program,
                participant,
                new Ticket.Contact("Halina Wróbel", from),
                Ticket.Channel.EMAIL,
                Ticket.Kind.QUESTION,
                Ticket.Topic.REWARD,
                null,
                "Nagroda nie dotarła",
                "Czekam od miesiąca",
                Language.PL);
        return gatekeeper.asSystem("test", () -> tickets.open(command)).number().value();
    }

    private List<Long> ticketsOf(ParticipantId whose) {
        return files.of(whose).stream().map(ticket -> ticket.number().value()).toList();
    }

    private Map<String, Long> lots(ParticipantId whose) {
        var byDays = new TreeMap<String, Long>();
        for (WalletView.Lot lot : ledger.wallet(whose).lots()) {
            byDays.merge(lot.earnedOn() + "/" + lot.expiresOn(), lot.remaining().value(), Long::sum);
        }
        return byDays;
    }

    private static long sum(Map<String, Long> lots) {
        return lots.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Set<Channel> consents(Random random) {
        var consents = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) {
            if (random.nextBoolean()) {
                consents.add(channel);
            }
        }
        return consents;
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<Long> union(List<Long> one, List<Long> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
