package org.infolinia.ledger.seal;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;
import org.springframework.modulith.NamedInterface;

/**
 * The books were sealed.
 *
 * @param wallets how many wallets the seal covers
 * @param seal in hexadecimal digits, to be kept where nobody who can reach the books can change it
 */
@NamedInterface("seal")
public record LedgerSealed(Actor by, LocalDate on, long wallets, String seal) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "ledger.sealed", null, null, "seal:" + on, Map.of("wallets", Long.toString(wallets), "seal", seal));
    }
}
