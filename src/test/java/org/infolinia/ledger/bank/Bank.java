package org.infolinia.ledger.bank;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.bank.Order.Wish;

/** Customers who earn and spend at many counters at once, an auditor who looks on, and a server that falls. */
final class Bank {

    static final int CUSTOMERS = 8;

    /** What the only reward costs. */
    static final int PRICE = 30;

    /** Who earns has something to spend. */
    static final List<Wish> ALL_WISHES =
            List.of(Wish.EARN, Wish.EARN, Wish.EARN, Wish.EARN, Wish.SPEND, Wish.REWARD, Wish.REWARD_CANCELLED);

    private static final int COUNTERS = 6;
    private static final int MOST_POINTS = 50;
    private static final int ORDERS_BETWEEN_FALLS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KillableServer server;
    private final Auditor auditor;
    private final Teller teller;
    private final List<ParticipantId> customers;
    private final List<Wish> wishes;

    private final Queue<Order> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Order> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean isOpen = true;
    private volatile boolean isGivenUp;

    Bank(KillableServer server, Auditor auditor, Teller teller, List<ParticipantId> customers, List<Wish> wishes) {
        this.server = server;
        this.auditor = auditor;
        this.teller = teller;
        this.customers = List.copyOf(customers);
        this.wishes = List.copyOf(wishes);
    }

    /**
     * What a day brought.
     *
     * @param unknown how many orders had to be given again because nobody knew what had become of them
     * @param faults what the auditor objects to; none in a sound bank
     */
    record Day(int acknowledged, int refused, int unknown, List<String> faults) {}

    /** Opens, has the server fall so many times, and closes when every order is answered. */
    Day runs(int falls, long seed) throws IOException {
        try (var staff = Executors.newFixedThreadPool(COUNTERS + 1)) {
            var counters = IntStream.range(0, COUNTERS)
                    .mapToObj(counter -> CompletableFuture.runAsync(() -> serve(seed + counter), staff))
                    .toList();
            var auditing = CompletableFuture.runAsync(this::lookOn, staff);
            try {
                for (int fall = 0; fall < falls; fall++) {
                    awaitOrders(counters);
                    server.kill();
                    server.comeBack();
                }
                awaitOrders(counters);
            } catch (IOException | RuntimeException e) {
                isGivenUp = true;
                throw e;
            } finally {
                isOpen = false;
            }
            Stream.concat(counters.stream(), Stream.of(auditing)).forEach(CompletableFuture::join);
        }
        faults.addAll(auditor.faultsAtTheEnd(customers, List.copyOf(acknowledged)));
        return new Day(acknowledged.size(), refused.size(), unknown.get(), List.copyOf(faults));
    }

    private void awaitOrders(List<CompletableFuture<Void>> counters) {
        int enough = acknowledged.size() + ORDERS_BETWEEN_FALLS;
        await().atMost(PATIENCE)
                .until(() -> acknowledged.size() >= enough || counters.stream().anyMatch(CompletableFuture::isDone));
    }

    private void serve(long seed) {
        var random = new SplittableRandom(seed);
        while (isOpen) {
            var wish = wishes.get(random.nextInt(wishes.size()));
            boolean isOfReward = wish == Wish.REWARD || wish == Wish.REWARD_CANCELLED;
            answer(new Order(
                    wish,
                    customers.get(random.nextInt(customers.size())),
                    isOfReward ? PRICE : random.nextInt(1, MOST_POINTS),
                    UUID.randomUUID().toString()));
        }
    }

    private void answer(Order first) {
        var order = first;
        while (!isGivenUp) {
            try {
                (teller.carryOut(order) ? acknowledged : refused).add(order);
                return;
            } catch (RuntimeException nobodyKnows) {
                unknown.incrementAndGet();
                order = teller.again(order);
            }
        }
    }

    private void lookOn() {
        while (isOpen) {
            try {
                faults.addAll(auditor.faultsAtAnyMoment(customers));
            } catch (RuntimeException serverIsDown) {
                Thread.onSpinWait();
            }
        }
    }
}
