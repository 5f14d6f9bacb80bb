package org.infolinia.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.thread.SubjectKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a message is told that it arrived. Two machines that answer each other would fill both mailboxes in a night,
 * so machines, roles and whoever was told enough already get nothing.
 */
@Component
class AcknowledgementRules {

    static final String TO_MACHINE = "acknowledgement-to-machine";

    private static final Set<String> ROLES = Set.of(
            "mailer-daemon", "postmaster", "abuse", "no-reply", "noreply", "do-not-reply", "donotreply", "hostmaster");
    private static final Duration WINDOW = Duration.ofMinutes(180);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_IN_WINDOW = 5;
    private static final int MOST_FOR_SUBJECT_IN_WINDOW = 2;
    private static final int MOST_IN_DAY = 40;

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final UndeliverableAddresses undeliverable;
    private final Clock clock;
    private final List<Rule> rules = List.of(
            this::aPersonWrote,
            this::nobodyIsARole,
            this::theAddressIsNotOurs,
            this::theAddressIsDeliverable,
            this::heWasNotToldEnough);

    /** A reason to stay silent, or empty. */
    private interface Rule {
        Optional<Refusal> refuse(InboundMail received, OutboundMail acknowledgement);
    }

    AcknowledgementRules(JdbcClient jdbc, Mailboxes mailboxes, UndeliverableAddresses undeliverable, Clock clock) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.undeliverable = undeliverable;
        this.clock = clock;
    }

    /** Two messages of one address are judged one after the other, or both would fit under the same cap. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Refusal> firstRefusal(InboundMail received, OutboundMail acknowledgement) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("mail.acknowledgement:" + acknowledgement.to().value())
                .query((row, number) -> number)
                .list();
        return rules.stream()
                .flatMap(rule -> rule.refuse(received, acknowledgement).stream())
                .findFirst();
    }

    private Optional<Refusal> aPersonWrote(InboundMail received, OutboundMail acknowledgement) {
        return refuseWhen(!received.classification().isFromPerson(), TO_MACHINE);
    }

    private Optional<Refusal> nobodyIsARole(InboundMail received, OutboundMail acknowledgement) {
        return refuseWhen(ROLES.contains(acknowledgement.to().localPart()), "acknowledgement-to-role");
    }

    private Optional<Refusal> theAddressIsNotOurs(InboundMail received, OutboundMail acknowledgement) {
        return refuseWhen(mailboxes.byAddress(acknowledgement.to()).isPresent(), "acknowledgement-to-ourselves");
    }

    private Optional<Refusal> theAddressIsDeliverable(InboundMail received, OutboundMail acknowledgement) {
        return refuseWhen(undeliverable.contains(acknowledgement.to()), "acknowledgement-undeliverable");
    }

    private Optional<Refusal> heWasNotToldEnough(InboundMail received, OutboundMail acknowledgement) {
        return toldBefore(received, acknowledgement).firstRefusal();
    }

    private Told toldBefore(InboundMail received, OutboundMail acknowledgement) {
        return jdbc.sql("""
                        select count(*) filter (where conversation = :conversation),
                               count(*) filter (where queued_at > :inWindow),
                               count(*) filter (where queued_at > :inWindow and answered_subject = :subject),
                               count(*) filter (where queued_at > :inDay)
                          from mail.outbox where kind = 'ACKNOWLEDGEMENT' and recipient = :to""")
                .param("to", acknowledgement.to().value())
                .param("conversation", acknowledgement.conversation())
                .param("subject", SubjectKey.of(received.subject()))
                .param("inWindow", Timestamp.from(clock.instant().minus(WINDOW)))
                .param("inDay", Timestamp.from(clock.instant().minus(DAY)))
                .query((row, number) -> new Told(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** How often an address was told that its mail has arrived: of this conversation, and lately. */
    private record Told(long inConversation, long inWindow, long ofSubjectInWindow, long inDay) {

        Optional<Refusal> firstRefusal() {
            return refuseWhen(inConversation > 0, "acknowledged-already")
                    .or(() -> refuseWhen(inWindow >= MOST_IN_WINDOW, "acknowledgements-too-many"))
                    .or(() -> refuseWhen(ofSubjectInWindow >= MOST_FOR_SUBJECT_IN_WINDOW, "acknowledged-subject-often"))
                    .or(() -> refuseWhen(inDay >= MOST_IN_DAY, "acknowledgements-too-many-today"));
        }
    }

    private static Optional<Refusal> refuseWhen(boolean condition, String code) {
        return condition ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
