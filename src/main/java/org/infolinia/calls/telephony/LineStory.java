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
 *
 * <p>Telephones that begin to ring within {@link #TOGETHER} of the first are a group and ring on together, however many
 * events tell of them; one that begins later has the call instead of those before it.
 */
final class LineStory {

    private static final Comparator<LineEvent> BY_TIME =
            Comparator.comparing(LineEvent::at).thenComparing(LineEvent::kind).thenComparing(LineEvent::id);

    /** How much later the last telephone of a group may begin to ring than the first. */
    static final Duration TOGETHER = Duration.ofSeconds(5);

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
        private final List<Ringing> ringing = new ArrayList<>();
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
            var telephones = event.telephones();
            if (isAnswered() || telephones.isEmpty() || ringingAt().containsAll(telephones)) {
                return;
            }
            if (!belongsToTheGroup(event)) {
                leaveAllBut(telephones, event.at());
            }
            telephones.stream()
                    .distinct()
                    .filter(telephone -> !ringingAt().contains(telephone))
                    .forEach(telephone -> begins(telephone, event.at()));
            rangAt = rangAt == null ? event.at() : rangAt;
        }

        private List<String> ringingAt() {
            return ringing.stream().map(Ringing::extension).toList();
        }

        private boolean belongsToTheGroup(LineEvent event) {
            return ringing.isEmpty()
                    || Duration.between(ringing.getFirst().since(), event.at()).compareTo(TOGETHER) <= 0;
        }

        private void begins(String telephone, Instant at) {
            ringing.add(new Ringing(telephone, at));
            legs.add(new Leg(telephone, at, null, null));
        }

        void answered(LineEvent event) {
            if (isAnswered()) {
                return;
            }
            var extension = event.extension() == null ? onlyOneRinging() : event.extension();
            boolean rang = extension != null && ringingAt().contains(extension);
            leaveAllBut(rang ? List.of(extension) : List.of(), event.at());
            if (rang) {
                legs.replaceAll(
                        leg -> leg.leftAt() == null ? new Leg(leg.extension(), leg.rangAt(), event.at(), null) : leg);
            } else if (extension != null) {
                legs.add(new Leg(extension, null, event.at(), null));
            }
            ringing.clear();
            answeredAt = event.at();
            answeredBy = extension;
        }

        private @Nullable String onlyOneRinging() {
            return ringing.size() == 1 ? ringing.getFirst().extension() : null;
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
            leaveAllBut(List.of(), at);
            endedAt = at;
            endReason = reason;
        }

        private void leaveAllBut(List<String> staying, Instant at) {
            ringing.removeIf(one -> !staying.contains(one.extension()));
            legs.replaceAll(leg -> leg.leftAt() != null || staying.contains(leg.extension())
                    ? leg
                    : new Leg(leg.extension(), leg.rangAt(), leg.answeredAt(), at));
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
