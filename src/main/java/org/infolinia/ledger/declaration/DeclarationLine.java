package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a declaration and what was decided on it.
 *
 * @param line its number in the declaration, from 1
 * @param participantNumber as it was declared
 * @param participant whom it pays; null when nobody has that number
 * @param invoice the invoice's number as it was declared
 * @param position place on the invoice; empty when the file does not tell
 * @param quantity null when it could not be read
 * @param soldOn null when it could not be read
 * @param points what it pays; null unless accepted or settled
 * @param paidOff how much of that went into what the participant owed; zero unless settled
 * @param reason why it is rejected or disputed; null otherwise
 * @param decidedBy who decided last; {@code rules} when nobody did
 * @param talkedOverIn the ticket in which it is asked what is right; null when it was never disputed
 */
public record DeclarationLine(
        long id,
        DeclarationId declaration,
        int line,
        String participantNumber,
        @Nullable ParticipantId participant,
        String invoice,
        String product,
        String position,
        @Nullable Integer quantity,
        @Nullable LocalDate soldOn,
        State state,
        @Nullable Points points,
        Points paidOff,
        @Nullable Integer expiryMonths,
        @Nullable Refusal reason,
        String decidedBy,
        @Nullable CaseReference talkedOverIn) {

    public enum State {
        ACCEPTED,
        REJECTED,
        DISPUTED,
        SETTLED
    }

    DeclaredLine asDeclared() {
        return new DeclaredLine(participantNumber, invoice, product, position, quantity, soldOn, null);
    }
}
