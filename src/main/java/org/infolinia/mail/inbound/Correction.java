package org.infolinia.mail.inbound;

import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.Decisions;
import org.infolinia.mail.LandedMail;
import org.infolinia.mail.thread.Directions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where a message should have gone. It goes there, and so does what comes after it. */
@Service
public class Correction {

    private final JdbcClient jdbc;
    private final Mailroom mailroom;
    private final Directions directions;
    private final Decisions decisions;
    private final ObjectProvider<LandedMail> landed;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    Correction(
            JdbcClient jdbc,
            Mailroom mailroom,
            Directions directions,
            Decisions decisions,
            ObjectProvider<LandedMail> landed,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mailroom = mailroom;
        this.directions = directions;
        this.decisions = decisions;
        this.landed = landed;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /**
     * Moves a message to the conversation that {@code name} names, or has it worked on again when it had landed nowhere.
     * Later answers to it go there, and so does what its sender writes under this subject. Refused as
     * {@code conversation-unknown}, as {@code mail-there-already}, and as {@code mail-waits} while nobody has worked on it.
     */
    @Transactional
    public Outcome<String> belongsTo(long id, String name) {
        var entry = mailroom.get(id);
        gatekeeper.demand(Permission.MANAGE_MAIL, entry.program());
        if (entry.state() == IntakeEntry.State.RECEIVED) {
            return Outcome.refused("mail-waits");
        }
        var target = Optional.ofNullable(landed.getIfAvailable())
                .flatMap(conversations -> conversations.conversationNamed(entry.program(), name));
        if (target.isEmpty()) {
            return Outcome.refused("conversation-unknown", name);
        }
        return target.get().equals(entry.conversation())
                ? Outcome.refused("mail-there-already", name)
                : Outcome.done(direct(entry, target.get(), name));
    }

    private String direct(IntakeEntry entry, String target, String name) {
        var by = gatekeeper.actor();
        if (entry.from() != null && entry.subject() != null) {
            directions.remember(entry.program(), entry.from(), entry.subject(), target);
        }
        if (entry.state().canBeReplayed()) {
            mailroom.replay(entry.id()).orElseThrow();
        } else {
            move(entry, target);
            decisions.add(entry.id(), Decision.of(Stage.CORRECTED, "mail.decision.moved", by.name(), name));
        }
        events.publishEvent(new MailDirected(by, entry.id(), entry.program(), entry.conversation(), target));
        events.publishEvent(new IntakeChanged(entry.id(), entry.program()));
        return target;
    }

    private void move(IntakeEntry entry, String target) {
        var messageId = jdbc.sql("select message_id from mail.inbound_mail where id = ?")
                .param(entry.id())
                .query(String.class)
                .single();
        landed.getObject().move(entry.program(), messageId, Objects.requireNonNull(entry.conversation()), target);
        jdbc.sql("""
                        update mail.inbound_mail set conversation = :target, status = 'APPENDED', reason = 'mail.reason.moved'
                         where id = :id""").param("target", target).param("id", entry.id()).update();
    }
}
