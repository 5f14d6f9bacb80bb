package org.infolinia.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/** One line of the notebook. */
final class NotedLine {

    final PostingKind kind;
    final LocalDate day;
    final long amount;
    final long owed;

    /** Lot by lot, one element for each single point. */
    final List<NotedLot> taken = new ArrayList<>();

    final List<NotedLine> undoings = new ArrayList<>();
    boolean isReinstated;
    boolean isOfAnOrder;

    /** As the ledger numbered it; null until that was looked up. */
    @Nullable
    PostingId posting;

    NotedLine(PostingKind kind, LocalDate day, long amount, long owed) {
        this.kind = kind;
        this.day = day;
        this.amount = amount;
        this.owed = owed;
    }

    /** What it moved, though a part of that is owed. */
    long moved() {
        return amount - owed;
    }

    long undone() {
        return undoings.stream().mapToLong(line -> Math.abs(line.moved())).sum();
    }

    /** Later lines have higher ones. */
    long number() {
        return posting == null ? Long.MAX_VALUE : posting.value();
    }

    long left() {
        return Math.abs(moved()) - undone();
    }

    boolean canBeUndone() {
        return isOfAKindThatIsUndone() && left() > 0;
    }

    boolean isOfAKindThatIsUndone() {
        return switch (kind) {
            case PURCHASE, CODE, REWARD, ADJUSTMENT_CREDIT, ADJUSTMENT_DEBIT -> true;
            default -> false;
        };
    }
}
