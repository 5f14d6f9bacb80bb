package org.infolinia.calls.telephony;

import java.time.Instant;
import java.util.Arrays;
import org.infolinia.calls.LineCall.LineReference;

/**
 * An event whose signature was found good.
 *
 * @param content a digest of all that was signed but the time stamp
 * @param signedAt the time stamp that was signed with it
 */
record SignedEvent(LineReference call, LineEvent event, byte[] content, Instant signedAt) {

    boolean saysTheSameAs(byte[] other) {
        return Arrays.equals(content, other);
    }
}
