package org.infolinia.ledger.declaration;

import java.time.LocalDate;
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
 * @param invoice key of the invoice's line, for which the program pays once
 * @param quantity null when it could not be read
 * @param soldOn null when it could not be read
 * @param points what it pays; null unless accepted or settled
 * @param reason why it is rejected or disputed; null otherwise
 * @param decidedBy who decided last; {@code rules} when nobody did
 */
public record DeclarationLine(
        long id,
        DeclarationId declaration,
        int line,
        String participantNumber,
        @Nullable ParticipantId participant,
        String invoice,
        String product,
        @Nullable Integer quantity,
        @Nullable LocalDate soldOn,
        State state,
        @Nullable Points points,
        @Nullable Integer expiryMonths,
        @Nullable Refusal reason,
        String decidedBy) {

    public enum State {
        ACCEPTED,
        REJECTED,
        DISPUTED,
        SETTLED
    }

    DeclaredLine asDeclared() {
        return new DeclaredLine(participantNumber, invoice, product, quantity, soldOn, null);
    }
}
