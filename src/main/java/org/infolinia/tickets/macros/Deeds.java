package org.infolinia.tickets.macros;

import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.edits.EditPlan;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a ticket at once, by a macro or a rule.
 *
 * @param program whose they are, or null
 * @param language in which the answer is written
 * @param answer Markdown with variables; empty when nothing is answered
 */
public record Deeds(@Nullable ProgramId program, Language language, String answer, EditPlan plan) {

    /** What a ticket becomes when its contact was answered and nothing else is said. */
    private static final State ANSWERED = State.PENDING;

    public boolean answers() {
        return !answer.isEmpty();
    }

    State afterwards() {
        return Optional.ofNullable(plan.state()).orElse(ANSWERED);
    }
}
