package org.infolinia.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.ledger.journal.Postings;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.journal.Wallets;
import org.infolinia.security.Gatekeeper;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participants have, and the door through which the program's own rules change it. */
@Service
public class PointsLedger {

    /** How many postings share one transaction when history is imported. */
    static final int IMPORT_CHUNK = 2_000;

    private final RulePostings rulePostings;
    private final Postings postings;
    private final Wallets wallets;
    private final WalletOwners owners;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    PointsLedger(
            RulePostings rulePostings,
            Postings postings,
            Wallets wallets,
            WalletOwners owners,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.rulePostings = rulePostings;
        this.postings = postings;
        this.wallets = wallets;
        this.owners = owners;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
    }

    /**
     * Posts what the program's own rules move. Refused as {@code not-enough-points}, {@code stage-closed},
     * {@code effective-in-future} or {@code key-used-otherwise}.
     *
     * @throws AccessDeniedException when a person asks for it; only the system does that
     */
    public Outcome<Receipt> post(PostPoints line) {
        var maker = demandSystem();
        return transactions.run(() -> {
            var report = rulePostings.post(line.program(), List.of(line), maker);
            return report.refused().stream()
                    .findFirst()
                    .<Outcome<Receipt>>map(refused -> Outcome.refused(refused.refusal()))
                    .orElseGet(() -> Outcome.done(receiptOf(line, report.alreadyThere() > 0)));
        });
    }

    /**
     * Posts a long history in the given order, {@value #IMPORT_CHUNK} lines a transaction. A stopped import is simply
     * repeated: what is there already is passed over. Lines that cannot be posted are reported and hold nobody up.
     *
     * @throws AccessDeniedException when a person asks for it
     */
    public ImportReport importHistory(List<PostPoints> history) {
        var maker = demandSystem();
        var report = ImportReport.nothing();
        var byProgram = history.stream().collect(Collectors.groupingBy(PostPoints::program));
        for (var program : byProgram.entrySet()) {
            for (var chunk : chunksOf(program.getValue())) {
                report = report.plus(transactions.run(() -> rulePostings.post(program.getKey(), chunk, maker)));
            }
        }
        return report;
    }

    /**
     * What the participant has to spend.
     *
     * @throws AccessDeniedException when the asker may not look into it
     */
    @Transactional(readOnly = true)
    public WalletView wallet(ParticipantId participant) {
        var wallet = wallets.copyOf(WalletKey.redeemable(owners.readable(participant)));
        var lots = wallet.lots().stream()
                .map(lot -> new WalletView.Lot(Points.of(lot.remaining()), lot.earnedOn(), lot.expiresOn()))
                .toList();
        return new WalletView(PointUnit.REDEEMABLE, wallet.posted(), wallet.held(), wallet.owed(), lots);
    }

    private Receipt receiptOf(PostPoints line, boolean isReplay) {
        var receipt = postings.byKey(line.program(), line.key()).orElseThrow().receipt();
        return isReplay ? receipt.again() : receipt.first();
    }

    private Actor demandSystem() {
        var actor = gatekeeper.actor();
        if (actor.kind() != Actor.Kind.SYSTEM) {
            throw new AccessDeniedException("Rules are applied by the system and not by people");
        }
        return actor;
    }

    private static List<List<PostPoints>> chunksOf(List<PostPoints> lines) {
        var chunks = new ArrayList<List<PostPoints>>();
        for (int start = 0; start < lines.size(); start += IMPORT_CHUNK) {
            chunks.add(lines.subList(start, Math.min(start + IMPORT_CHUNK, lines.size())));
        }
        return chunks;
    }
}
