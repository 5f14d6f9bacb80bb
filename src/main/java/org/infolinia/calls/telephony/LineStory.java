package org.infolinia.calls.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.calls.LineCall.Leg;
import org.infolinia.calls.LineCall.Part;
import org.infolinia.calls.LineCall.Ringing;
import org.infolinia.calls.telephony.LineEvent.Kind;
import org.infolinia.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What all that was told of a call comes to. The events are put in order by when they happened, so that the order in
 * which they arrive makes no difference; whatever happened after the end did not happen. Only whether the call has lapsed
 * follows from their arrival: it has as long as nothing is told after that.
 */
final class LineStory {

    private static final Comparator<LineEvent> BY_TIME =
            Comparator.comparing(LineEvent::at).thenComparing(LineEvent::kind).thenComparing(LineEvent::id);

    private final List<LineEvent> events;
    private final List<Part> parts = new ArrayList<>();
    private Chapter chapter;

    /** @param told at least one, in the order of arrival */
    LineStory(List<LineEvent> told) {
        var happened = told.stream()
                .filter(event -> event.kind() != Kind.LAPSED)
                .sorted(BY_TIME)
                .toList();
        var last = told.getLast();
        events = last.kind() == Kind.LAPSED
                ? Stream.concat(happened.stream(), Stream.of(last)).toList()
                : happened;
        chapter = new Chapter(beginning());
        for (var event : upToTheEnd()) {
            hear(event);
        }
        parts.add(chapter.told());
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Instant lastHeardAt() {
        return events.stream().map(LineEvent::at).max(Comparator.naturalOrder()).orElseThrow();
    }

    Direction direction() {
        return first(LineEvent::direction).orElse(Direction.INBOUND);
    }

    @Nullable
    PhoneNumber from() {
        return first(LineEvent::from).orElse(null);
    }

    @Nullable
    PhoneNumber dialled() {
        return first(LineEvent::dialled).orElse(null);
    }

    @Nullable
    String recording() {
        return first(LineEvent::recording).orElse(null);
    }

    @Nullable
    Instant noticeAt() {
        return first(LineEvent::noticeAt).orElse(null);
    }

    private <T> Optional<T> first(Function<LineEvent, @Nullable T> fact) {
        return events.stream()
                .<@Nullable T>map(fact)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private Instant beginning() {
        return events.stream()
                .filter(event -> event.kind() == Kind.OFFERED)
                .findFirst()
                .orElseGet(events::getFirst)
                .at();
    }

    private List<LineEvent> upToTheEnd() {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == Kind.ENDED) {
                return events.subList(0, i + 1);
            }
        }
        return events;
    }

    private void hear(LineEvent event) {
        switch (event.kind()) {
            case OFFERED -> {}
            case RINGING -> chapter.rings(event);
            case ANSWERED -> answered(event);
            case HELD -> chapter.held(event.at());
            case RESUMED -> chapter.resumed(event.at());
            case TRANSFERRED -> passedOn(event);
            case ENDED -> chapter.ended(event, event.at());
            case LAPSED -> chapter.ended(event, lastHeardAt());
        }
    }

    /** Another telephone than the one that has the caller can only have taken him from there. */
    private void answered(LineEvent event) {
        if (chapter.isWithAnother(event.extension())) {
            passedOn(event);
        }
        chapter.answered(event);
    }

    private void passedOn(LineEvent event) {
        if (!chapter.isAnswered()) {
            return;
        }
        chapter.passedOn(event.at());
        parts.add(chapter.told());
        chapter = new Chapter(event.at());
    }

    /** One part while it is being told. */
    private static final class Chapter {

        private final Instant offeredAt;
        private final List<Leg> legs = new ArrayList<>();
        private @Nullable Instant rangAt;
        private @Nullable Ringing ringing;
        private @Nullable Instant answeredAt;
        private @Nullable String answeredBy;
        private @Nullable Instant heldSince;
        private Duration held = Duration.ZERO;
        private @Nullable Instant endedAt;
        private @Nullable EndReason endReason;
        private boolean passedOn;

        Chapter(Instant offeredAt) {
            this.offeredAt = offeredAt;
        }

        boolean isAnswered() {
            return answeredAt != null;
        }

        boolean isWithAnother(@Nullable String extension) {
            return isAnswered() && extension != null && answeredBy != null && !extension.equals(answeredBy);
        }

        void rings(LineEvent event) {
            var extension = event.extension();
            if (isAnswered() || extension == null) {
                return;
            }
            if (ringing == null || !ringing.extension().equals(extension)) {
                leave(event.at());
                ringing = new Ringing(extension, event.at());
                legs.add(new Leg(extension, event.at(), null, null));
            }
            rangAt = rangAt == null ? event.at() : rangAt;
        }

        void answered(LineEvent event) {
            if (isAnswered()) {
                return;
            }
            var extension = event.extension() == null && ringing != null ? ringing.extension() : event.extension();
            if (ringing != null && ringing.extension().equals(extension)) {
                var last = legs.removeLast();
                legs.add(new Leg(last.extension(), last.rangAt(), event.at(), null));
            } else {
                leave(event.at());
                if (extension != null) {
                    legs.add(new Leg(extension, null, event.at(), null));
                }
            }
            ringing = null;
            answeredAt = event.at();
            answeredBy = extension;
        }

        void held(Instant at) {
            if (isAnswered() && heldSince == null) {
                heldSince = at;
            }
        }

        void resumed(Instant at) {
            if (heldSince != null) {
                held = held.plus(Duration.between(heldSince, at));
                heldSince = null;
            }
        }

        void passedOn(Instant at) {
            passedOn = true;
            close(at, EndReason.ANSWERED);
        }

        void ended(LineEvent event, Instant at) {
            close(at, isAnswered() ? EndReason.ANSWERED : reasonUnanswered(event));
        }

        private EndReason reasonUnanswered(LineEvent event) {
            if (event.kind() == Kind.LAPSED || event.isUnanswered()) {
                return EndReason.MISSED;
            }
            return EndReason.ofHangingUpAfter(Duration.between(offeredAt, event.at()));
        }

        private void close(Instant at, EndReason reason) {
            resumed(at);
            leave(at);
            ringing = null;
            endedAt = at;
            endReason = reason;
        }

        private void leave(Instant at) {
            if (!legs.isEmpty() && legs.getLast().leftAt() == null) {
                var last = legs.removeLast();
                legs.add(new Leg(last.extension(), last.rangAt(), last.answeredAt(), at));
            }
        }

        Part told() {
            return new Part(
                    offeredAt,
                    rangAt,
                    ringing,
                    answeredAt,
                    answeredBy,
                    heldSince,
                    held,
                    endedAt,
                    endReason,
                    passedOn,
                    legs);
        }
    }
}
