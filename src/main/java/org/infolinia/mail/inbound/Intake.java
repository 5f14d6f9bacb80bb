package org.infolinia.mail.inbound;

import java.util.Optional;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.inbound.WaitingMail.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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

    Intake(WaitingMail waiting, IntakeStep step, ObjectProvider<MailConsumer> consumer) {
        this.waiting = waiting;
        this.step = step;
        this.consumer = consumer;
    }

    /** Without anybody to take it, mail waits. */
    @Scheduled(fixedDelay = 1000)
    void workThroughWaiting() {
        var taker = consumer.getIfAvailable();
        if (taker == null) {
            return;
        }
        for (Optional<Turn> turn = waiting.next(); turn.isPresent(); turn = waiting.next()) {
            work(turn.get(), taker);
        }
    }

    private void work(Turn turn, MailConsumer taker) {
        if (turn.attempts() > MAXIMUM_ATTEMPTS) {
            waiting.fail(turn.id(), "Given up after " + MAXIMUM_ATTEMPTS + " attempts that did not end");
            return;
        }
        try {
            step.process(turn.id(), taker);
        } catch (RuntimeException e) {
            LOG.warn("Message {} cannot be worked on and is set aside", turn.id(), e);
            waiting.fail(turn.id(), e.toString());
        }
    }
}
