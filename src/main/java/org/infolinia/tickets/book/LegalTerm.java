package org.infolinia.tickets.book;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Ticket.Kind;

/**
 * What the law leaves a program for an answer to tickets of a kind.
 *
 * @param amount how many units from the day after the ticket was opened
 * @param longest how many in all after notice within the first term; the same as {@code amount} when there is no more time
 * @param silenceAccepts whether what was asked for counts as accepted when nobody answers
 */
public record LegalTerm(
        ProgramId program, Kind kind, Party party, int amount, Unit unit, int longest, boolean silenceAccepts) {

    public static final int MAXIMUM_AMOUNT = 365;

    /** Those for which the law sets a term. */
    public static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.QUESTION, Kind.REQUEST));

    /** Who asks. */
    public enum Party {
        CONSUMER,
        /** A participant who takes part for a company. */
        BUSINESS
    }

    public enum Unit {
        /** Calendar days; a last day on which nobody works moves to the next working day. */
        DAYS,
        WORKING_DAYS,
        /** Whole months, with a last day as of {@link #DAYS}. */
        MONTHS
    }

    /** What holds while nobody has settled anything, by Polish and European law. */
    static LegalTerm usual(ProgramId program, Kind kind, Party party) {
        return switch (kind) {
            case COMPLAINT -> new LegalTerm(program, kind, party, 14, Unit.DAYS, 14, true);
            case PAYMENT_COMPLAINT -> new LegalTerm(program, kind, party, 15, Unit.WORKING_DAYS, 35, true);
            case ACCESSIBILITY_COMPLAINT -> new LegalTerm(program, kind, party, 30, Unit.DAYS, 60, true);
            case DATA_REQUEST -> new LegalTerm(program, kind, party, 1, Unit.MONTHS, 3, false);
            case QUESTION, REQUEST -> throw new IllegalArgumentException("The law sets no term for " + kind);
        };
    }

    public boolean canBeExtended() {
        return longest > amount;
    }

    Optional<Refusal> objection() {
        return !KINDS.contains(kind) || amount < 1 || longest < amount || longest > MAXIMUM_AMOUNT
                ? Optional.of(Refusal.of("legal-term", MAXIMUM_AMOUNT))
                : Optional.empty();
    }
}
