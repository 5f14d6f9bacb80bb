package org.infolinia.calls.telephony;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.VisitLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what telephone systems tell, when it is signed as it should be. */
@Service
public class LineDesk {

    /** How far the clocks may be apart, and how long a signed message may be on its way. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** What happened longer ago is not told any more: events are forgotten some days later. */
    public static final Duration OLDEST = Duration.ofHours(24);

    private static final int EVENTS_PER_MINUTE = 120_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "v1=";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final LineSources sources;
    private final LineIntake intake;
    private final LineMessages messages;
    private final DialledNumbers numbers;
    private final VisitLimit limit;
    private final Clock clock;

    LineDesk(LineSources sources, LineIntake intake, LineMessages messages, DialledNumbers numbers, Clock clock) {
        this.sources = sources;
        this.intake = intake;
        this.messages = messages;
        this.numbers = numbers;
        this.limit = new VisitLimit(EVENTS_PER_MINUTE, clock);
        this.clock = clock;
    }

    /**
     * What was sent; nothing of it is believed yet.
     *
     * @param source the key by which the system calls itself
     * @param timestamp seconds since 1970
     * @param signature {@code v1=} and the HMAC-SHA-256, in hexadecimal, of time stamp, a dot and the body
     */
    public record Message(
            @Nullable String source,
            @Nullable String timestamp,
            @Nullable String signature,
            byte[] body) {}

    /**
     * Takes an event. Refused as {@code line-signature}, {@code line-timestamp}, {@code line-too-many},
     * {@code line-unreadable}, {@code line-malformed} and {@code line-number}.
     */
    public Outcome<Intake> take(Message message) {
        var known = Optional.ofNullable(message.source()).flatMap(sources::known);
        if (known.isEmpty() || !isSigned(message, known.get())) {
            return Outcome.refused("line-signature");
        }
        var signedAt = Instant.ofEpochSecond(Long.parseLong(String.valueOf(message.timestamp())));
        if (Duration.between(signedAt, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return Outcome.refused("line-timestamp", TOLERANCE.toSeconds());
        }
        if (!limit.admits(known.get().source().key())) {
            return Outcome.refused("line-too-many", EVENTS_PER_MINUTE);
        }
        return switch (messages.read(message.body(), known.get().country())) {
            case Outcome.Refused<LineMessages.Told>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<LineMessages.Told>(var told) ->
                take(told, known.get().source(), digest(message.body()), signedAt);
        };
    }

    private Outcome<Intake> take(LineMessages.Told told, LineSource source, byte[] content, Instant signedAt) {
        var age = Duration.between(told.event().at(), clock.instant());
        if (age.compareTo(OLDEST) > 0 || age.negated().compareTo(TOLERANCE) > 0) {
            return Outcome.refused("line-malformed", "at");
        }
        if (!numbers.isOpenTo(told.event().dialled(), source)) {
            return Outcome.refused("line-number");
        }
        var call = new LineReference(source.id(), told.call());
        return Outcome.done(intake.take(new SignedEvent(call, told.event(), content, signedAt)));
    }

    private static boolean isSigned(Message message, LineSources.Known known) {
        var timestamp = message.timestamp();
        var signature = message.signature();
        if (timestamp == null
                || signature == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var shown = signature.getBytes(US_ASCII);
        return known.secrets().stream()
                .map(secret -> SCHEME + sign(secret, timestamp, message.body()))
                .anyMatch(expected -> MessageDigest.isEqual(expected.getBytes(US_ASCII), shown));
    }

    /** What a system that knows the secret signs a message with, in hexadecimal. */
    public static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
