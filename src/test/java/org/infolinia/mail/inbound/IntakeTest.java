package org.infolinia.mail.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.infolinia.mail.Landing;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.MailTest;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.fetching.KeptMail;
import org.infolinia.mail.fetching.KeptMail.Fetched;
import org.infolinia.mail.fetching.KeptMail.Position;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.operation.faults.Insistence;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several hands on the same mail, in this process and in others. */
class IntakeTest extends MailTest {

    @Autowired
    Insistence insistence;

    @Autowired
    private WaitingMail waiting;

    @Autowired
    private IntakeStep step;

    @Autowired
    private KeptMail kept;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneMessageToTwoMailboxesIsTakenOnceThoughTwoWorkOnIt() {
        comesIn(scene.mailbox(), 1, "<both@poczta.example>");
        comesIn(scene.anotherMailbox(), 1, "<both@poczta.example>");
        var taken = new AtomicInteger();
        MailConsumer untilTheOtherWaits = (mail, proofs) -> {
            taken.incrementAndGet();
            Awaitility.await().until(() -> taken.get() > 1 || somebodyWaitsForALock());
            return Landing.created("ticket:" + (20_000 + mail.id()), "mail.reason.new");
        };

        atOnce(waitingIds().map(id -> () -> step.process(id, untilTheOtherWaits)));

        assertThat(taken).hasValue(1);
    }

    @Test
    void thisProcessWorksOnOneMessageAtATime() {
        for (int uid = 1; uid <= 4; uid++) {
            comesIn(scene.mailbox(), uid, "<" + uid + "@poczta.example>");
        }
        var turnedAway = new CountDownLatch(1);
        var atWork = new AtomicInteger();
        var mostAtWork = new AtomicInteger();
        var intake = intakeFor((mail, proofs) -> {
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            Awaitility.await().until(() -> mostAtWork.get() > 1 || turnedAway.getCount() == 0);
            atWork.decrementAndGet();
            return Landing.created("ticket:" + (20_000 + mail.id()), "mail.reason.new");
        });
        Runnable turn = () -> {
            intake.workThroughWaiting();
            turnedAway.countDown();
        };

        atOnce(Stream.of(turn, turn));

        assertThat(mostAtWork).hasValue(1);
        assertThat(states()).containsOnly(State.CREATED).hasSize(4);
    }

    @Test
    void whatHasLandedIsNotSetAsideByWhoeverComesLate() {
        comesIn(scene.mailbox(), 1, "<late@poczta.example>");
        long id = waitingIds().findFirst().orElseThrow();
        step.process(id, (mail, proofs) -> Landing.created("ticket:20901", "mail.reason.new"));

        waiting.fail(id, "I thought it had failed");

        assertThat(states()).containsExactly(State.CREATED);
    }

    @Test
    void aFaultOfTheMomentCostsATurnAndNotTheMessage() {
        comesIn(scene.mailbox(), 1, "<deadlock@poczta.example>");
        comesIn(scene.mailbox(), 2, "<next@poczta.example>");
        var attempts = new AtomicInteger();
        var intake = intakeFor((mail, proofs) -> {
            if (attempts.getAndIncrement() == 0) {
                throw new CannotAcquireLockException("Deadlock");
            }
            return Landing.created("ticket:" + (20_000 + mail.id()), "mail.reason.new");
        });

        intake.workThroughWaiting();
        assertThat(states()).containsOnly(State.RECEIVED);

        intake.workThroughWaiting();
        assertThat(states()).containsOnly(State.CREATED);
    }

    @Test
    void aFaultOfTheMomentThatStaysIsSetAside() {
        comesIn(scene.mailbox(), 1, "<always@poczta.example>");
        comesIn(scene.mailbox(), 2, "<healthy@poczta.example>");
        var intake = intakeFor((mail, proofs) -> {
            if (mail.messageId().startsWith("<always")) {
                throw new CannotAcquireLockException("Deadlock");
            }
            return Landing.created("ticket:" + (20_000 + mail.id()), "mail.reason.new");
        });

        for (int round = 0; round < 3; round++) {
            intake.workThroughWaiting();
        }

        assertThat(states()).containsExactlyInAnyOrder(State.FAILED, State.CREATED);
    }

    private Intake intakeFor(MailConsumer consumer) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("consumer", consumer);
        return new Intake(waiting, step, beans.getBeanProvider(MailConsumer.class), insistence);
    }

    private void comesIn(Mailbox mailbox, int uid, String messageId) {
        var bytes = scene.raw(messageId, "Raz").getBytes(UTF_8);
        kept.keep(mailbox, new Fetched(new Position(1, uid, 0), bytes, bytes.length, false));
    }

    private Stream<Long> waitingIds() {
        return jdbc
                .sql("select id from mail.inbound_mail where program_id = ? and status = 'RECEIVED' order by id")
                .param(scene.mailbox().program().value())
                .query(Long.class)
                .list()
                .stream();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select exists (select from pg_locks
                                        where locktype = 'advisory' and not granted
                                          and database = (select oid from pg_database
                                                           where datname = current_database()))""").query(Boolean.class).single();
    }

    private List<State> states() {
        return scene.entries().stream().map(IntakeEntry::state).toList();
    }

    private static void atOnce(Stream<Runnable> works) {
        var start = new CountDownLatch(1);
        var running = works.map(work -> CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            work.run();
                        },
                        Thread::startVirtualThread))
                .toList();
        start.countDown();
        running.forEach(CompletableFuture::join);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
