package org.infolinia.ledger.declaration;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A line cannot be decided by the rules alone: somebody has to ask the partner or the participant.
 *
 * @param participant whom it would pay; null when nobody has the declared number
 * @param matter what the line says: invoice, product, quantity
 * @param words why it is disputed, as the person who disputes it wrote
 * @param at when; a line is disputed once in a moment, so that whoever hears this twice can tell
 */
public record DeclarationLineDisputed(
        Actor by,
        ProgramId program,
        @Nullable ParticipantId participant,
        DeclarationId declaration,
        int line,
        String matter,
        String words,
        Instant at)
        implements Recorded {

    static DeclarationLineDisputed of(
            Declaration declaration, DeclarationLine line, Actor by, String words, Instant at) {
        return new DeclarationLineDisputed(
                by,
                declaration.program(),
                line.participant(),
                declaration.id(),
                line.line(),
                line.invoice() + ", " + line.product() + " × " + line.quantity(),
                words,
                at);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "ledger.declaration-line-disputed",
                program,
                participant,
                "declaration:" + declaration.value(),
                Map.of("line", Integer.toString(line)));
    }
}
