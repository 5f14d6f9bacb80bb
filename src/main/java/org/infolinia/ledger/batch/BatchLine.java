package org.infolinia.ledger.batch;

import java.time.LocalDate;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.journal.PostingId;
import org.jspecify.annotations.Nullable;

/**
 * One wallet of a batch.
 *
 * @param line its place in the batch, from 1
 * @param points with their sign
 * @param forecast what it would do; null while it is not simulated and when it is refused there
 * @param refusal why it is not posted; null unless refused
 * @param posting null unless posted
 * @param reversal what undid it, or null
 * @param reversalRefusal why it could not be undone, or null
 */
public record BatchLine(
        BatchId batch,
        int line,
        ParticipantId participant,
        Points points,
        State state,
        @Nullable Forecast forecast,
        @Nullable Refusal refusal,
        @Nullable PostingId posting,
        @Nullable PostingId reversal,
        @Nullable Refusal reversalRefusal) {

    public enum State {
        OPEN,
        SOUND,
        REFUSED,
        POSTED
    }

    /**
     * @param paidOff what of the points pays off debt, zero or more
     * @param expiresOn last day on which they can be spent; null when they do not expire or are taken
     * @param promise SHA-256 of what was promised, in hexadecimal digits
     * @param remarks what should be looked at: names of exceeded limits and of ties
     */
    public record Forecast(
            Points before,
            Points after,
            Points paidOff,
            @Nullable LocalDate expiresOn,
            String promise,
            Set<String> remarks) {

        public Forecast {
            remarks = Set.copyOf(remarks);
        }
    }

    /** Under this key it is posted, and never twice. */
    String key() {
        return "BATCH:" + batch.value() + ":" + participant.value();
    }

    Share share() {
        return new Share(participant, points);
    }

    BatchLine sound(Forecast expected) {
        return new BatchLine(batch, line, participant, points, State.SOUND, expected, null, null, null, null);
    }

    BatchLine refused(Refusal reason) {
        return new BatchLine(batch, line, participant, points, State.REFUSED, forecast, reason, null, null, null);
    }

    BatchLine posted(PostingId by) {
        return new BatchLine(batch, line, participant, points, State.POSTED, forecast, null, by, null, null);
    }

    BatchLine reversed(PostingId by) {
        return new BatchLine(batch, line, participant, points, state, forecast, null, posting, by, null);
    }

    BatchLine notReversed(Refusal reason) {
        return new BatchLine(batch, line, participant, points, state, forecast, null, posting, null, reason);
    }
}
