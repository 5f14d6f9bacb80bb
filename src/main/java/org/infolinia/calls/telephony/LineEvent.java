package org.infolinia.calls.telephony;

import java.time.Instant;
import java.util.List;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a telephone system told of a call.
 *
 * @param id what the system calls it, unique in the call
 * @param at when it happened, by the system's clock
 * @param direction null when it was not told
 * @param from null when it was not told or is withheld
 * @param extension the telephone it is about; null when none; of a call that rings at a group, such as {@code 101&102},
 *     all of them
 * @param isUnanswered for an end, whether the system gave up ringing, rather than the caller waiting
 * @param recording what the system calls the recording; null when there is none
 * @param noticeAt when the caller was told that he is recorded; null when that was not told
 */
public record LineEvent(
        String id,
        Kind kind,
        Instant at,
        @Nullable Direction direction,
        @Nullable PhoneNumber from,
        @Nullable PhoneNumber dialled,
        @Nullable String extension,
        boolean isUnanswered,
        @Nullable String recording,
        @Nullable Instant noticeAt) {

    private static final String TOGETHER = "&";

    /** The telephones that are named; none when it is about none. */
    List<String> telephones() {
        return extension == null ? List.of() : telephones(extension);
    }

    static List<String> telephones(String extension) {
        return List.of(extension.split(TOGETHER, -1));
    }

    /** In the order in which they can happen in one moment. */
    public enum Kind {
        OFFERED,
        RINGING,
        ANSWERED,
        HELD,
        RESUMED,
        TRANSFERRED,
        ENDED,
        /** Ours: nothing was heard of the call for long. It counts until something newer is heard. */
        LAPSED
    }
}
