package org.infolinia.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.OutboundMail.File;
import org.infolinia.mail.thread.Conversations;
import org.infolinia.mail.thread.Seals;
import org.infolinia.mail.thread.SubjectKey;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where mail waits to be sent. It is put here in the transaction of its cause, so neither is there without the other,
 * and sent at least once after that; a crash in the middle of sending may send it a second time under the same
 * Message-ID, which receivers drop.
 */
@Service
public class Outbox {

    /** RFC 5321 (4.5.4.1) asks for four to five days. */
    public static final Duration TRIED_FOR = Duration.ofDays(5);

    private final JdbcClient jdbc;
    private final Mailboxes mailboxes;
    private final Conversations conversations;
    private final AcknowledgementRules rules;
    private final KeptSilent silence;
    private final Seals seals;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            Mailboxes mailboxes,
            Conversations conversations,
            AcknowledgementRules rules,
            KeptSilent silence,
            Seals seals,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.mailboxes = mailboxes;
        this.conversations = conversations;
        this.rules = rules;
        this.silence = silence;
        this.seals = seals;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @return the Message-ID it will be sent under */
    @Transactional(propagation = Propagation.MANDATORY)
    public String send(OutboundMail mail) {
        return put(mail, mail.machine() ? Kind.MACHINE : Kind.ANSWER, threadOf(mail), null);
    }

    /**
     * Tells the writer that his message has arrived, unless that would answer a machine or too often.
     *
     * @return the Message-ID it will be sent under, or why it is not sent
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<String> acknowledge(InboundMail received, OutboundMail acknowledgement) {
        return rules.firstRefusal(received, acknowledgement)
                .map(refusal -> keepSilent(received, acknowledgement, refusal))
                .orElseGet(() -> Outcome.done(tell(received, acknowledgement)));
    }

    /** That machines hear nothing is the order of things; everything else is something to look at. */
    private Outcome<String> keepSilent(InboundMail received, OutboundMail acknowledgement, Refusal refusal) {
        if (!refusal.code().equals(AcknowledgementRules.TO_MACHINE)) {
            silence.add(received, acknowledgement, refusal);
        }
        return Outcome.refused(refusal);
    }

    private String tell(InboundMail received, OutboundMail acknowledgement) {
        return put(
                acknowledgement,
                Kind.ACKNOWLEDGEMENT,
                threadUpTo(received, acknowledgement),
                SubjectKey.of(received.subject()));
    }

    private List<String> threadOf(OutboundMail mail) {
        return conversations.messageIds(mailboxes.get(mail.mailbox()).program(), mail.conversation());
    }

    /** What was just received joins its conversation only at the end of the transaction. */
    private List<String> threadUpTo(InboundMail received, OutboundMail mail) {
        return Stream.concat(
                        threadOf(mail).stream().filter(id -> !id.equals(received.messageId())),
                        Stream.of(received.messageId()))
                .toList();
    }

    private String put(OutboundMail mail, Kind kind, List<String> thread, @Nullable String answeredSubject) {
        var mailbox = mailboxes.get(mail.mailbox());
        var by = gatekeeper.demand(Permission.WORK_TICKETS, mailbox.program());
        var messageId = seals.messageId(mailbox.address(), mail.conversation());
        long id = insert(mail, kind, mailbox, messageId, thread, answeredSubject);
        attach(id, mail.files());
        events.publishEvent(new MailQueued(by, id, mailbox.program(), mail.conversation(), mail.cause()));
        return messageId;
    }

    private long insert(
            OutboundMail mail,
            Kind kind,
            Mailbox mailbox,
            String messageId,
            List<String> thread,
            @Nullable String answeredSubject) {
        return jdbc.sql("""
                        insert into mail.outbox
                            (mailbox_id, program_id, recipient, subject, text, html, language, conversation, cause,
                             kind, urgent, message_id, in_reply_to, reference_chain, answered_subject, due_at, queued_at, give_up_at,
                             files)
                        values (:mailbox, :program, :recipient, :subject, :text, :html, :language, :conversation,
                                :cause, :kind, :urgent, :messageId, :inReplyTo, :references, :answeredSubject, :now, :now,
                                :giveUpAt, :files)
                        returning id""")
                .param("mailbox", mailbox.id())
                .param("program", mailbox.program().value())
                .param("recipient", mail.to().value())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .param("html", mail.html())
                .param("language", mail.language().name())
                .param("conversation", mail.conversation())
                .param("cause", mail.cause())
                .param("kind", kind.name())
                .param("urgent", mail.urgent())
                .param("messageId", messageId)
                .param("inReplyTo", thread.isEmpty() ? null : thread.getLast())
                .param("references", String.join(" ", thread))
                .param("answeredSubject", answeredSubject)
                .param("files", mail.files().size())
                .param("now", Timestamp.from(clock.instant()))
                .param("giveUpAt", Timestamp.from(clock.instant().plus(TRIED_FOR)))
                .query(Long.class)
                .single();
    }

    private void attach(long id, List<File> files) {
        for (int place = 0; place < files.size(); place++) {
            var file = files.get(place);
            jdbc.sql("""
                            insert into mail.outbox_file (outbox_id, place, name, media_type, content, content_id)
                            values (:id, :place, :name, :type, :content, :contentId)""")
                    .param("id", id)
                    .param("place", place)
                    .param("name", file.name())
                    .param("type", file.mediaType())
                    .param("content", file.content())
                    .param("contentId", file.contentId())
                    .update();
        }
    }

    /** Who writes, as the headers of the message tell other machines. */
    public enum Kind {
        /** A person. */
        ANSWER,
        /** The system by itself. */
        MACHINE,
        /** The system, because something came in. */
        ACKNOWLEDGEMENT
    }
}
