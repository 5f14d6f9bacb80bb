package org.infolinia.demo.ledgerbench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.demo.ledgerbench.Books.Member;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.reason.AdjustmentReason;
import org.infolinia.ledger.reason.AdjustmentReasons;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.OrderReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is done over and over, and a plain insert to compare it with. */
@Component
class Scenarios {

    static final String INSERT = "insert";
    static final String ONE_POOL = "award-one-pool";
    static final String MANY_POOLS = "award-many-pools";
    static final List<String> NAMES =
            List.of(INSERT, ONE_POOL, MANY_POOLS, "spend", "order-and-send", "adjust", "adjust-and-reverse");

    private static final int MEMBERS = 512;
    private static final int POOLS = 16;
    private static final int REWARDS = 64;
    private static final long POINTS_TO_SPEND = 1_000_000_000L;
    private static final String COMMENT = "Measured by the benchmark";

    private final Books books;
    private final MeasuredCalls calls;
    private final PointsLedger ledger;
    private final AdjustmentDesk desk;
    private final AdjustmentReasons reasons;
    private final RewardCatalogue catalogue;
    private final RewardDesk rewards;
    private final JdbcClient jdbc;

    Scenarios(
            Books books,
            MeasuredCalls calls,
            PointsLedger ledger,
            AdjustmentDesk desk,
            AdjustmentReasons reasons,
            RewardCatalogue catalogue,
            RewardDesk rewards,
            JdbcClient jdbc) {
        this.books = books;
        this.calls = calls;
        this.ledger = ledger;
        this.desk = desk;
        this.reasons = reasons;
        this.catalogue = catalogue;
        this.rewards = rewards;
        this.jdbc = jdbc;
    }

    record Scenario(String name, Deed deed) {}

    private record MembersCase(Member member, CaseReference reference) {}

    /** The plain insert first. */
    List<Scenario> all() {
        var members = books.foundedWith(POINTS_TO_SPEND, MEMBERS);
        var spread = IntStream.range(0, POOLS)
                .mapToObj(pool -> books.foundedWith(POINTS_TO_SPEND, MEMBERS / POOLS))
                .flatMap(List::stream)
                .toList();
        var reason = aReason(members.getFirst());
        var cases = calls.with(members);
        return List.of(
                new Scenario(INSERT, plainInsert()),
                new Scenario(ONE_POOL, award(members)),
                new Scenario(MANY_POOLS, award(spread)),
                new Scenario("spend", spend(members)),
                new Scenario("order-and-send", orderAndSend(members)),
                new Scenario("adjust", random -> adjust(anyCaseOf(members, cases, random), reason, random)),
                new Scenario("adjust-and-reverse", random -> {
                    var adjustment = anyCaseOf(members, cases, random);
                    reverse(adjust(adjustment, reason, random), adjustment.reference());
                }));
    }

    Deed award(List<Member> members) {
        return random -> done(ledger.post(Books.earned(anyOf(members, random), 1, keyBy(random))));
    }

    private Deed spend(List<Member> members) {
        return random -> {
            var member = anyOf(members, random);
            done(ledger.post(PostPoints.spent(
                    member.program(),
                    member.participant(),
                    PostingKind.REWARD,
                    Points.of(1),
                    Books.DAY.plusDays(1),
                    "bench",
                    keyBy(random))));
        };
    }

    /** The price is held and then spent; rewards are many, since each counts its stock. */
    private Deed orderAndSend(List<Member> members) {
        var offered = IntStream.range(0, REWARDS)
                .mapToObj(number -> offer(members.getFirst(), number))
                .toList();
        return random -> {
            var member = anyOf(members, random);
            var reward = offered.get(random.nextInt(REWARDS));
            var order =
                    new OrderReward(member.participant(), member.program(), reward.id(), reward.price(), uuid(random));
            done(rewards.dispatch(done(rewards.order(order)).id(), ""));
        };
    }

    private Reward offer(Member member, int number) {
        var names = Map.of(Language.PL, "Kubek", Language.EN, "Mug", Language.AZ, "Fincan");
        return done(catalogue.offer(new OfferReward(
                member.program(), "mug-" + number, names, Points.of(1), null, Delivery.SHOP, Books.DAY, null)));
    }

    private Receipt adjust(MembersCase about, AdjustmentReason reason, RandomGenerator random) {
        return done(desk.adjust(new AdjustPoints(
                about.member().participant(),
                about.member().program(),
                Points.of(1),
                reason.code(),
                COMMENT,
                about.reference(),
                uuid(random))));
    }

    private void reverse(Receipt receipt, CaseReference reference) {
        done(desk.reverse(new ReverseAdjustment(receipt.posting(), COMMENT, reference, UUID.randomUUID())));
    }

    Deed plainInsert() {
        Stream.of("create schema if not exists rival", """
                        create table if not exists rival.plain (
                            id        bigint generated by default as identity primary key,
                            wallet_id bigint      not null,
                            amount    bigint      not null,
                            key       text        not null,
                            made_at   timestamptz not null default now())""")
                .forEach(statement -> jdbc.sql(statement).update());
        return random -> jdbc.sql("insert into rival.plain (wallet_id, amount, key) values (?, ?, ?)")
                .params(random.nextLong(MEMBERS), 1, keyBy(random))
                .update();
    }

    private AdjustmentReason aReason(Member member) {
        return reasons.of(member.program()).stream()
                .filter(reason -> reason.direction().allows(Points.of(1)))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.orElseThrow();
    }

    private static Member anyOf(List<Member> members, RandomGenerator random) {
        return members.get(random.nextInt(members.size()));
    }

    private static MembersCase anyCaseOf(
            List<Member> members, Map<Member, CaseReference> cases, RandomGenerator random) {
        var member = anyOf(members, random);
        return new MembersCase(member, Objects.requireNonNull(cases.get(member)));
    }

    private static String keyBy(RandomGenerator random) {
        return uuid(random).toString();
    }

    /** Time is in it, since the same random numbers come again in the next run. */
    private static UUID uuid(RandomGenerator random) {
        return new UUID(System.nanoTime(), random.nextLong());
    }
}
