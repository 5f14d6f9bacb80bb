package org.infolinia.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.PatientTransactions;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.ledger.journal.WalletKey;
import org.infolinia.ledger.journal.WalletOwners;
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
    private final Transfers transfers;
    private final WalletContents contents;
    private final WalletOwners owners;
    private final PatientTransactions transactions;
    private final Gatekeeper gatekeeper;

    PointsLedger(
            RulePostings rulePostings,
            Transfers transfers,
            WalletContents contents,
            WalletOwners owners,
            PatientTransactions transactions,
            Gatekeeper gatekeeper) {
        this.rulePostings = rulePostings;
        this.transfers = transfers;
        this.contents = contents;
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
        return transactions.run(() -> rulePostings.post(line, maker));
    }

    /**
     * Moves points that can be spent from one participant to another, those that expire first, with their days. Merged
     * ones stand for their successors. Refused as {@code not-enough-points}, {@code participant-not-active},
     * {@code transfer-to-oneself}, {@code stage-closed} or {@code key-used-otherwise}.
     *
     * @return what left the one who gives
     * @throws AccessDeniedException when a person asks for it; only the system does that
     */
    public Outcome<Receipt> transfer(TransferPoints command) {
        var maker = demandSystem();
        return transactions.run(() -> transfers.transfer(command, maker));
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
     * How many points the participant has; what comes of them lot by lot is in {@link #wallet}.
     *
     * @throws AccessDeniedException when the asker may not look into it
     */
    @Transactional(readOnly = true)
    public WalletBalance balance(ParticipantId participant) {
        return contents.balanceOf(WalletKey.redeemable(owners.readable(participant)));
    }

    /**
     * What the participant has to spend, and until when.
     *
     * @throws AccessDeniedException when the asker may not look into it
     */
    @Transactional(readOnly = true)
    public WalletView wallet(ParticipantId participant) {
        var wallet = WalletKey.redeemable(owners.readable(participant));
        var balance = contents.balanceOf(wallet);
        return new WalletView(
                wallet.unit(),
                balance.posted(),
                balance.available(),
                balance.held(),
                balance.owed(),
                contents.lotsOf(wallet));
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
