package org.infolinia.ledger.statement;

import java.time.Instant;
import java.time.LocalDate;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PostingId;
import org.infolinia.ledger.journal.PostingKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement, newest first; each balance is the one below it plus the line's points.
 *
 * @param key its place among the wallet's lines
 * @param label what it was: a shop, a code, a reward, or the reason in the participant's language
 * @param owed how much of the posting the participant owes since; negative when it paid off what he owed
 * @param comment for colleagues only; null unless decided by a person
 * @param isReversible whether something of it can still be undone
 */
public record StatementLine(
        StatementKey key,
        PostingId posting,
        PostingKind kind,
        String label,
        LocalDate effectiveOn,
        Instant createdAt,
        Points points,
        Points owed,
        Points balanceAfter,
        @Nullable String comment,
        @Nullable CaseReference caseReference,
        String maker,
        boolean isReversible) {}
