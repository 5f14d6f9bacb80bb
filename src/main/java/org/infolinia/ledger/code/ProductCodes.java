package org.infolinia.ledger.code;

import org.infolinia.kernel.Outcome;
import org.infolinia.ledger.code.hash.CodeKeyProof;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;

/** Where codes are handed in, whoever types them and whichever way they come. */
@Service
public class ProductCodes {

    private final Redemption redemption;
    private final CodeKeyProof keyProof;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    ProductCodes(
            Redemption redemption, CodeKeyProof keyProof, PatientTransactions transactions, Gatekeeper gatekeeper) {
        this.redemption = redemption;
        this.keyProof = keyProof;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Pays a code to the participant. Each code pays once; asked again with the same key it answers the same. Refused as
     *
     * <ul>
     *   <li>{@code participant-unknown}, {@code participant-not-active}, {@code code-for-oneself} when an agent would
     *       pay himself;
     *   <li>{@code code-guessing} when there were too many unknown codes, with the time when it may go on;
     *   <li>{@code code-unreadable} when it cannot be a code, {@code code-unknown} when nobody issued it,
     *       {@code code-ambiguous} when look-alikes make two codes of it, {@code code-of-other-program} when a program
     *       that the asker works for issued it;
     *   <li>{@code code-used-by-yourself}, {@code code-used} with when, and by whom as far as may be said;
     *   <li>{@code code-not-released}, {@code code-stopped}, {@code code-not-yet-valid}, {@code code-expired}, {@code stage-closed};
     *   <li>{@code key-used-otherwise} when the key has paid another code.
     * </ul>
     */
    public Outcome<CodeReceipt> submit(SubmitCode command) {
        var maker = gatekeeper.demand(Permission.REDEEM_CODES, command.program());
        keyProof.demand();
        return transactions.run(() -> redemption.redeem(command, maker));
    }
}
