package org.infolinia.mail.inbound;

import java.util.concurrent.locks.ReentrantLock;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.fetching.MailKept;
import org.infolinia.mail.inbound.WaitingMail.Turn;
import org.infolinia.operation.faults.DatabaseFaults;
import org.infolinia.operation.faults.Insistence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works through the kept messages one by one. One that cannot be worked on is set aside and stops nobody. */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int MAXIMUM_ATTEMPTS = 3;

    private final WaitingMail waiting;
    private final IntakeStep step;
    private final ObjectProvider<MailConsumer> consumer;
    private final Insistence insistence;
    private final ReentrantLock busy = new ReentrantLock();

    Intake(WaitingMail waiting, IntakeStep step, ObjectProvider<MailConsumer> consumer, Insistence insistence) {
        this.waiting = waiting;
        this.step = step;
        this.consumer = consumer;
        this.insistence = insistence;
    }

    /** Without anybody to take it, mail waits. Whoever comes while somebody works leaves it to him. */
    @Scheduled(fixedDelay = 1000)
    @EventListener(MailKept.class)
    void workThroughWaiting() {
        var taker = consumer.getIfAvailable();
        if (taker == null || !busy.tryLock()) {
            return;
        }
        try {
            workThrough(taker);
        } finally {
            busy.unlock();
        }
    }

    private void workThrough(MailConsumer taker) {
        var turn = waiting.next();
        while (turn.isPresent() && work(turn.get(), taker)) {
            turn = waiting.next();
        }
    }

    /** False when the message keeps its place for another round, since the fault was the moment's and not its own. */
    private boolean work(Turn turn, MailConsumer taker) {
        if (turn.attempts() > MAXIMUM_ATTEMPTS) {
            waiting.fail(turn.id(), "Given up after " + MAXIMUM_ATTEMPTS + " attempts that did not end");
            return true;
        }
        try {
            step.process(turn.id(), taker);
            return true;
        } catch (RuntimeException e) {
            if (DatabaseFaults.isLost(e)) {
                LOG.info("The database was lost while message {} was worked on; it gets another turn", turn.id(), e);
                insistence.untilTakenDown(() -> waiting.putBack(turn));
                return false;
            }
            if (DatabaseFaults.isPassing(e) && turn.attempts() < MAXIMUM_ATTEMPTS) {
                LOG.info("Message {} gets another turn after attempt {}", turn.id(), turn.attempts(), e);
                return false;
            }
            setAside(turn, e);
            return true;
        }
    }

    private void setAside(Turn turn, RuntimeException fault) {
        LOG.warn("Message {} cannot be worked on and is set aside", turn.id(), fault);
        waiting.fail(turn.id(), fault.toString());
    }
}
