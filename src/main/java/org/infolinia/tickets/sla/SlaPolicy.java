package org.infolinia.tickets.sla;

import org.infolinia.kernel.ProgramId;

/**
 * A promise of a program.
 *
 * @param position of all that a ticket could come under, the one with the smallest counts
 * @param version grows with every change
 */
public record SlaPolicy(long id, ProgramId program, int position, SlaTerms terms, int version) {

    public String name() {
        return terms.name();
    }
}
