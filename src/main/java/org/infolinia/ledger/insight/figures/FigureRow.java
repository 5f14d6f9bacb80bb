package org.infolinia.ledger.insight.figures;

import java.time.LocalDate;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.ParticipantLine;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a figure counts.
 *
 * @param who null when he is not listed any more
 * @param kind of the posting; null for participants
 * @param label what the participant knows it by; null for participants
 * @param points how the wallet changed, over the period for participants; null where no points are concerned
 * @param times how often a participant bought or submitted; null where that is not counted
 */
public record FigureRow(
        Key key,
        ParticipantId participant,
        @Nullable ParticipantLine who,
        @Nullable PostingKind kind,
        @Nullable String label,
        @Nullable Long points,
        @Nullable Long times) {

    /**
     * Where it stands among the others: behind the earlier days and smaller ids.
     *
     * @param day of the posting, or when the participant joined or was last active in the period
     * @param id of the posting or participant
     */
    public record Key(LocalDate day, long id) {

        public static final Key BEGINNING = new Key(LocalDate.EPOCH, 0);
    }

    FigureRow of(ParticipantId living, @Nullable ParticipantLine line) {
        return new FigureRow(key, living, line, kind, label, points, times);
    }
}
