package org.infolinia.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone system says of one of its calls, all in all. A call that went from one telephone to the next has
 * several parts, one for each who spoke to the caller.
 *
 * @param from null when it is withheld or was not told yet
 * @param parts in the order in which they happened; never empty
 * @param lastHeardAt when the newest of what was told happened
 */
public record LineCall(
        LineReference reference,
        ProgramId program,
        Direction direction,
        @Nullable PhoneNumber from,
        @Nullable PhoneNumber dialled,
        @Nullable String recording,
        @Nullable Instant noticeAt,
        List<Part> parts,
        Instant lastHeardAt) {

    public LineCall {
        parts = List.copyOf(parts);
    }

    /** Which call of which telephone system. */
    public record LineReference(long source, String externalId) {}

    /**
     * From when the call was offered, or passed on, until it ended or was passed on again.
     *
     * @param rangAt when it rang first; null when it never did
     * @param ringing where it rings now, at several telephones of a group at once, those first that rang first
     * @param answeredBy the extension that took it first; null when that was not told
     * @param heldSince since when the caller waits on hold; null when he does not
     * @param endReason null while it goes on
     */
    public record Part(
            Instant offeredAt,
            @Nullable Instant rangAt,
            List<Ringing> ringing,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable Instant heldSince,
            Duration held,
            @Nullable Instant endedAt,
            @Nullable EndReason endReason,
            boolean passedOn,
            List<Leg> legs) {

        public Part {
            ringing = List.copyOf(ringing);
            legs = List.copyOf(legs);
        }

        /** The extensions it was at, and is. */
        Stream<String> telephones() {
            return Stream.of(
                            legs.stream().map(Leg::extension),
                            Stream.ofNullable(answeredBy),
                            ringing.stream().map(Ringing::extension))
                    .flatMap(telephones -> telephones)
                    .distinct();
        }
    }

    public record Ringing(String extension, Instant since) {}

    /**
     * One telephone the call was at.
     *
     * @param rangAt null when it was taken without ringing, as far as was told
     * @param answeredAt null when it only rang
     * @param leftAt null while the call is there
     */
    public record Leg(
            String extension,
            @Nullable Instant rangAt,
            @Nullable Instant answeredAt,
            @Nullable Instant leftAt) {}
}
