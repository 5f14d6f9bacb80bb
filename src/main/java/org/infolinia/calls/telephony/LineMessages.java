package org.infolinia.calls.telephony;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.calls.telephony.LineEvent.Kind;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event as telephone systems write it: one JSON object, whose unknown members say nothing to us. */
@Component
class LineMessages {

    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T00:00:00Z");
    private static final int LARGEST_GROUP = 50;
    private static final int LONGEST_RECORDING = 300;
    private static final String NO_ANSWER = "no-answer";
    private static final Map<String, Kind> KINDS = Map.of(
            "offered", Kind.OFFERED,
            "ringing", Kind.RINGING,
            "answered", Kind.ANSWERED,
            "held", Kind.HELD,
            "resumed", Kind.RESUMED,
            "transferred", Kind.TRANSFERRED,
            "ended", Kind.ENDED);
    private static final Map<String, Direction> DIRECTIONS =
            Map.of("inbound", Direction.INBOUND, "outbound", Direction.OUTBOUND);

    private final JsonMapper json;

    LineMessages(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** An event and what the system calls the call it is of. */
    record Told(String call, LineEvent event) {}

    /** The members as they are written. */
    private record Written(
            @Nullable String id,
            @Nullable String call,
            @Nullable String event,
            @Nullable String at,
            @Nullable String direction,
            @Nullable String from,
            @Nullable String to,
            @Nullable String extension,
            @Nullable String cause,
            @Nullable String recording,
            @Nullable String notice) {}

    /**
     * Refused as {@code line-unreadable} when it is no such object, and as {@code line-malformed} with the name of the
     * member that is missing or cannot be.
     *
     * @param country whose national numbers need no country code
     */
    Outcome<Told> read(byte[] body, String country) {
        try {
            var written = json.readValue(body, Written.class);
            return written == null ? Outcome.refused("line-unreadable") : read(written, country);
        } catch (JacksonException unreadable) {
            return Outcome.refused("line-unreadable");
        }
    }

    private static Outcome<Told> read(Written written, String country) {
        var id = named(written.id());
        var call = named(written.call());
        var kind = Optional.ofNullable(written.event()).map(KINDS::get);
        var at = moment(written.at());
        if (id.isEmpty()) {
            return malformed("id");
        }
        if (call.isEmpty()) {
            return malformed("call");
        }
        if (kind.isEmpty()) {
            return malformed("event");
        }
        if (at.isEmpty()) {
            return malformed("at");
        }
        return objection(written, kind.get())
                .<Outcome<Told>>map(LineMessages::malformed)
                .orElseGet(() ->
                        Outcome.done(new Told(call.get(), event(written, id.get(), kind.get(), at.get(), country))));
    }

    /** The member that cannot be as it is. */
    private static Optional<String> objection(Written written, Kind kind) {
        var extension = extension(written);
        if (extension == null ? kind == Kind.RINGING : !isSomewhere(extension, kind)) {
            return Optional.of("extension");
        }
        if (written.direction() != null && !DIRECTIONS.containsKey(written.direction())) {
            return Optional.of("direction");
        }
        if (written.recording() != null && !isReference(written.recording())) {
            return Optional.of("recording");
        }
        if (written.notice() != null
                && moment(written.notice()).filter(LineMessages::canBeKept).isEmpty()) {
            return Optional.of("notice");
        }
        return Optional.empty();
    }

    /** A call rings at several telephones, but nothing else happens at more than one. */
    private static boolean isSomewhere(String extension, Kind kind) {
        var telephones = LineEvent.telephones(extension);
        return telephones.stream().allMatch(Extensions::isExtension)
                && telephones.size() <= (kind == Kind.RINGING ? LARGEST_GROUP : 1);
    }

    private static boolean isReference(String recording) {
        return recording.length() <= LONGEST_RECORDING && recording.chars().noneMatch(Character::isISOControl);
    }

    private static boolean canBeKept(Instant moment) {
        return moment.isAfter(Instant.EPOCH) && moment.isBefore(LAST_MOMENT);
    }

    private static LineEvent event(Written written, String id, Kind kind, Instant at, String country) {
        return new LineEvent(
                id,
                kind,
                at,
                written.direction() == null ? null : DIRECTIONS.get(written.direction()),
                number(written.from(), country),
                number(written.to(), country),
                extension(written),
                NO_ANSWER.equals(written.cause()),
                written.recording(),
                moment(written.notice()).orElse(null));
    }

    /** An empty one is none: shell scripts write them so. */
    private static @Nullable String extension(Written written) {
        var extension = written.extension();
        return extension == null || extension.isEmpty() ? null : extension;
    }

    /** What is no number, such as the word anonymous, is withheld. */
    private static @Nullable PhoneNumber number(@Nullable String written, String country) {
        return written == null ? null : PhoneNumber.parse(written, country).orElse(null);
    }

    private static Optional<String> named(@Nullable String name) {
        return Optional.ofNullable(name)
                .filter(candidate -> NAME.matcher(candidate).matches());
    }

    private static Optional<Instant> moment(@Nullable String written) {
        try {
            return Optional.ofNullable(written)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }

    private static Outcome<Told> malformed(String member) {
        return Outcome.refused("line-malformed", member);
    }
}
