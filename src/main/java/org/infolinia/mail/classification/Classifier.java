package org.infolinia.mail.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.mime.Headers;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.SystemSenders;
import org.infolinia.mail.thread.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells what sort of message came in, and by what. The first rule that fits wins. */
@Component
public class Classifier {

    private static final int MAXIMUM_SHOWN = 200;
    private static final Set<String> MACHINE_PRECEDENCES = Set.of("bulk", "list", "junk", "auto_reply", "auto-reply");
    private static final List<String> MACHINE_HEADERS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponse",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "X-Loop",
            "List-Id",
            "List-Unsubscribe",
            "Feedback-ID");
    private static final Pattern NO_REPLY =
            Pattern.compile("(?:do-?not-?reply|donot[._]reply|no-?reply|no[._]reply|noreply|bounces?"
                    + "|nie-?odpowiadaj|cavab-?verm[ae]|ne-?pas-?repondre|keine-?antwort|no-?responder|nao-?responda|non-?rispondere"
                    + "|yanitlamayin|niet-?beantwoorden)(?:[+._-].*)?");

    private final Predicate<String> isOurId;
    private final Predicate<EmailAddress> isOurs;

    @Autowired
    Classifier(Seals seals, Mailboxes mailboxes) {
        this(seals, address -> mailboxes.byAddress(address).isPresent());
    }

    Classifier(Seals seals, Predicate<EmailAddress> isOurs) {
        this(id -> seals.conversationOf(id).isPresent(), isOurs);
    }

    private Classifier(Predicate<String> isOurId, Predicate<EmailAddress> isOurs) {
        this.isOurId = isOurId;
        this.isOurs = isOurs;
    }

    /** For reading mail without an installation, where no Message-ID can be known as ours. */
    public static Classifier withoutSeals(Predicate<EmailAddress> isOurs) {
        return new Classifier(id -> false, isOurs);
    }

    /** @param from whom it says to come from, or null when that is nobody real */
    public Verdict classify(ReadMessage message, @Nullable EmailAddress from) {
        return Stream.of(
                        loop(message, from),
                        bounce(message, from),
                        spam(message.headers()),
                        outOfOffice(message, from),
                        machine(message.headers(), from),
                        suppressed(message.headers()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Verdict(Classification.PERSON, from == null ? "no-sender" : "no-sign", null));
    }

    private Optional<Verdict> loop(ReadMessage message, @Nullable EmailAddress from) {
        var id = message.messageId();
        if (id != null && isOurId.test(id) && autoSubmitted(message.headers()).isPresent()) {
            return verdict(Classification.LOOP, "our-machine-mail", shown("Message-ID", id));
        }
        return from != null && isOurs.test(from)
                ? verdict(Classification.LOOP, "our-address", shown("From", from.value()))
                : Optional.empty();
    }

    /** An empty return path alone is not a bounce: every machine mail has one. */
    private static Optional<Verdict> bounce(ReadMessage message, @Nullable EmailAddress from) {
        var headers = message.headers();
        if (headers.has("X-Failed-Recipients")) {
            return verdict(Classification.BOUNCE, "failed-recipients", line(headers, "X-Failed-Recipients"));
        }
        boolean isDaemon = from != null && SystemSenders.isDaemon(from);
        if (message.report().isPresent()) {
            var type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            boolean hasReport = type.contains("delivery-status")
                    || message.files().stream()
                            .anyMatch(file -> file.contentType().endsWith("delivery-status"));
            return hasReport
                    ? verdict(Classification.BOUNCE, "delivery-report", line(headers, "Content-Type"))
                    : verdict(Classification.BOUNCE, "undelivered-in-words", shown("Subject", message.subject()));
        }
        return isDaemon && hasEmptyReturnPath(headers)
                ? verdict(Classification.BOUNCE, "mailer-daemon", shown("Return-Path", "<>"))
                : Optional.empty();
    }

    private static Optional<Verdict> spam(Headers headers) {
        return Stream.of("X-Spam-Flag", "X-Spam-Status", "X-Spam")
                .filter(name -> startsWith(headers, name, "yes"))
                .findFirst()
                .flatMap(name -> verdict(Classification.SPAM, "spam-header", line(headers, name)));
    }

    private static Optional<Verdict> outOfOffice(ReadMessage message, @Nullable EmailAddress from) {
        var subject = message.subject();
        boolean isOne = OutOfOffice.isSure(subject)
                || OutOfOffice.isLikely(subject) && hasOtherSign(message.headers(), from)
                || OutOfOffice.isAnswerOfOneAway(
                        subject, message.text(), message.headers().has("In-Reply-To"));
        return isOne
                ? verdict(Classification.OUT_OF_OFFICE, "out-of-office-subject", shown("Subject", subject))
                : Optional.empty();
    }

    private static boolean hasOtherSign(Headers headers, @Nullable EmailAddress from) {
        return headers.has("X-Auto-Response-Suppress")
                || hasEmptyReturnPath(headers)
                || machine(headers, from).isPresent();
    }

    private static Optional<Verdict> machine(Headers headers, @Nullable EmailAddress from) {
        var submitted = autoSubmitted(headers);
        if (submitted.isPresent()) {
            return verdict(Classification.AUTO, "auto-submitted", submitted.get());
        }
        var precedence = Stream.of("Precedence", "X-Precedence")
                .filter(name -> hasMachinePrecedence(headers, name))
                .findFirst();
        if (precedence.isPresent()) {
            return verdict(Classification.AUTO, "precedence", line(headers, precedence.get()));
        }
        if (startsWith(headers, "X-Autogenerated", "reply")) {
            return verdict(Classification.AUTO, "machine-header", line(headers, "X-Autogenerated"));
        }
        var mark = MACHINE_HEADERS.stream().filter(headers::has).findFirst();
        if (mark.isPresent()) {
            return verdict(Classification.AUTO, "machine-header", line(headers, mark.get()));
        }
        if (startsWith(headers, "Content-Type", "multipart/report")) {
            return verdict(Classification.AUTO, "machine-report", line(headers, "Content-Type"));
        }
        return from != null && takesNoAnswer(from)
                ? verdict(Classification.AUTO, "no-reply-sender", shown("From", from.value()))
                : Optional.empty();
    }

    private static boolean takesNoAnswer(EmailAddress from) {
        return NO_REPLY.matcher(from.localPart()).matches() || SystemSenders.isDaemon(from);
    }

    /** People's own programs send this header too, so that it counts only beside another sign. */
    private static Optional<Verdict> suppressed(Headers headers) {
        return headers.has("X-Auto-Response-Suppress") && hasEmptyReturnPath(headers)
                ? verdict(Classification.AUTO, "response-suppressed", line(headers, "X-Auto-Response-Suppress"))
                : Optional.empty();
    }

    private static Optional<String> autoSubmitted(Headers headers) {
        return headers.all("Auto-Submitted").stream()
                .filter(value -> !value.strip().split("[;\\s(]", 2)[0].equalsIgnoreCase("no"))
                .findFirst()
                .map(value -> shown("Auto-Submitted", value));
    }

    private static boolean hasEmptyReturnPath(Headers headers) {
        return headers.first("Return-Path")
                .filter(path -> path.strip().equals("<>"))
                .isPresent();
    }

    private static boolean hasMachinePrecedence(Headers headers, String name) {
        return MACHINE_PRECEDENCES.stream().anyMatch(precedence -> startsWith(headers, name, precedence));
    }

    private static boolean startsWith(Headers headers, String name, String beginning) {
        return headers.all(name).stream()
                .anyMatch(value -> value.strip().regionMatches(true, 0, beginning, 0, beginning.length()));
    }

    private static @Nullable String line(Headers headers, String name) {
        return headers.first(name).map(value -> shown(name, value)).orElse(null);
    }

    private static String shown(String name, String value) {
        var line = name + ": " + value.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= MAXIMUM_SHOWN ? line : line.substring(0, MAXIMUM_SHOWN);
    }

    private static Optional<Verdict> verdict(Classification classification, String reason, @Nullable String header) {
        return Optional.of(new Verdict(classification, reason, header));
    }
}
