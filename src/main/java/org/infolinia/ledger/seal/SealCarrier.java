package org.infolinia.ledger.seal;

import java.util.List;
import java.util.Optional;

/** Carries seals out of the house, to where nobody who can reach the books can change them. */
public interface SealCarrier {

    /** Where to, such as {@code mailto:books@example.org}, 400 characters at most; empty when nothing is to be carried. */
    Optional<String> destination();

    /**
     * Carries some seals, the earliest first; those of which nobody knows whether they arrived are carried once more.
     *
     * @throws RuntimeException when they did not arrive
     */
    void carry(List<Seal> seals);
}
