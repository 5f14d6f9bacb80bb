package org.infolinia.mail.outbound;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a message did not go out, and so what becomes of it. The reply codes are those of RFC 5321 (4.2.1) and, for
 * signing in, of RFC 4954.
 *
 * @param words what the server said, or what went wrong without it
 * @param recipientStatus the enhanced status code by which the server says that there is no such address, such as
 *     {@code 5.1.1}; empty when it says nothing of the kind
 * @param isGoodbye whether the server said that it hangs up, so that it has surely not taken the message
 */
record Failure(Blame blame, String words, Optional<String> recipientStatus, boolean isGoodbye) {

    private static final int PERMANENT = 500;
    private static final Set<Integer> SERVICE_NOT_AVAILABLE = Set.of(421, 454, 530, 534, 535, 538);
    private static final int MAXIMUM_WORDS = 500;
    private static final int NO_REPLY = -1;
    private static final String NO_SMTPUTF8 = "The server does not offer SMTPUTF8, which this address needs";
    private static final int HANGS_UP = 421;
    private static final Pattern NO_SUCH_ADDRESS = Pattern.compile("\\b5\\.1\\.[0-9]{1,3}\\b");

    /** What has to change before the message can go out. */
    enum Blame {
        /** The way to the server or the account there; every message of the mailbox waits. */
        SERVER,
        /** This message was not taken now and may be later. */
        MESSAGE_FOR_NOW,
        /** This message will never be taken. */
        MESSAGE_FOR_EVER
    }

    /** The server could not be spoken to. */
    static Failure unreachable(Exception cause) {
        return new Failure(Blame.SERVER, words(cause), Optional.empty(), false);
    }

    /** The message could not even be written. */
    static Failure unwritten(Exception cause) {
        return new Failure(Blame.MESSAGE_FOR_NOW, words(cause), Optional.empty(), false);
    }

    /** The recipient's address has letters that this server knows nothing of. */
    static Failure notForThisServer() {
        return new Failure(Blame.MESSAGE_FOR_EVER, NO_SMTPUTF8, Optional.empty(), false);
    }

    /** What the server said to the message, if it said anything before the line broke. */
    static Failure refused(MessagingException refusal) {
        int code = replyCode(refusal);
        return new Failure(
                blame(code),
                words(refusal),
                code >= PERMANENT ? missingAddress(refusal) : Optional.empty(),
                code == HANGS_UP);
    }

    private static Blame blame(int code) {
        if (code <= 0 || SERVICE_NOT_AVAILABLE.contains(code)) {
            return Blame.SERVER;
        }
        return code >= PERMANENT ? Blame.MESSAGE_FOR_EVER : Blame.MESSAGE_FOR_NOW;
    }

    /** The gravest of the replies, as a refused recipient is chained behind the refused message. */
    private static int replyCode(MessagingException refusal) {
        return causes(refusal)
                .map(Failure::ownReplyCode)
                .max(Comparator.naturalOrder())
                .orElse(NO_REPLY);
    }

    private static int ownReplyCode(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException message -> message.getReturnCode();
            default -> NO_REPLY;
        };
    }

    private static Optional<String> missingAddress(MessagingException refusal) {
        return causes(refusal)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(Failure::ownWords)
                .flatMap(words -> NO_SUCH_ADDRESS.matcher(words).results())
                .map(found -> found.group())
                .findFirst();
    }

    private static String words(Exception failure) {
        var words = causes(failure)
                .map(Failure::ownWords)
                .filter(said -> !said.isEmpty())
                .reduce((first, second) -> second)
                .orElseGet(() -> failure.getClass().getSimpleName());
        return words.length() <= MAXIMUM_WORDS ? words : words.substring(0, MAXIMUM_WORDS);
    }

    /** Servers break their replies into lines. */
    private static String ownWords(Throwable cause) {
        var message = cause.getMessage();
        return message == null
                ? ""
                : String.join(" ", Arrays.asList(message.strip().split("\\s*\\R\\s*")));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Failure::next);
    }

    @SuppressWarnings("NullAway") // the end of the chain, which iterate() looks for
    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : cause.getCause();
    }
}
