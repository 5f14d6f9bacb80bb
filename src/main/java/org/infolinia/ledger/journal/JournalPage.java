package org.infolinia.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.infolinia.kernel.Points;
import org.jspecify.annotations.Nullable;

/** Postings that are worked out on open wallets and wait to be written together. */
public final class JournalPage {

    private final LongSupplier postingIds;
    private final LongSupplier lotIds;
    private final ToLongFunction<AccountOf> accounts;
    private final List<PostingRow> postings = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();
    private final List<LotUseRow> lotUses = new ArrayList<>();
    private final Set<OpenWallet> wallets = new LinkedHashSet<>();

    JournalPage(LongSupplier postingIds, LongSupplier lotIds, ToLongFunction<AccountOf> accounts) {
        this.postingIds = postingIds;
        this.lotIds = lotIds;
        this.accounts = accounts;
    }

    record AccountOf(long program, AccountKind kind, String holder) {}

    record PostingRow(
            long id,
            long program,
            long stage,
            String kind,
            String label,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String caseKind,
            @Nullable Long caseId,
            String makerKind,
            @Nullable Long makerId,
            String makerName,
            @Nullable Long reverses,
            String key,
            byte[] requestHash,
            LocalDate effectiveOn,
            byte @Nullable [] previewHash,
            @Nullable Long approverId,
            @Nullable String approverName) {}

    record EntryRow(
            long posting,
            @Nullable Long wallet,
            @Nullable Long account,
            String unit,
            long amount,
            @Nullable Long balanceAfter,
            @Nullable Long walletVersion) {}

    record LotUseRow(long lot, long posting, long amount) {}

    /** Works the movement out on its wallet; the receipt holds once the page is written. */
    public Receipt add(Movement movement, OpenWallet wallet) {
        long posting = postingIds.getAsLong();
        var change = wallet.apply(movement.change(), movement.lots(), posting, lotIds);
        wallets.add(wallet);
        postings.add(postingRow(posting, movement));
        addEntries(posting, movement, wallet, change);
        change.uses().forEach(use -> lotUses.add(new LotUseRow(use.lot(), posting, use.amount())));
        return new Receipt(new PostingId(posting), movement.change(), Points.of(change.balanceAfter()), false);
    }

    List<PostingRow> postings() {
        return postings;
    }

    List<EntryRow> entries() {
        return entries;
    }

    List<LotUseRow> lotUses() {
        return lotUses;
    }

    Set<OpenWallet> wallets() {
        return wallets;
    }

    private void addEntries(long posting, Movement movement, OpenWallet wallet, OpenWallet.Change change) {
        var unit = movement.wallet().unit().name();
        long amount = movement.change().value();
        long account = accounts.applyAsLong(new AccountOf(
                movement.wallet().program().value(),
                movement.counterpart().account(),
                movement.counterpart().holder()));
        entries.add(new EntryRow(posting, wallet.id(), null, unit, amount, change.balanceAfter(), change.version()));
        entries.add(new EntryRow(posting, null, account, unit, Math.negateExact(amount), null, null));
    }

    private PostingRow postingRow(long posting, Movement movement) {
        var decision = movement.decision();
        var assent = decision == null ? Movement.Assent.NONE : decision.assent();
        var reverses = movement.reverses();
        var request = movement.request();
        var maker = request.maker();
        var agent = maker.agent();
        return new PostingRow(
                posting,
                movement.wallet().program().value(),
                movement.stage(),
                movement.kind().name(),
                movement.label(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.comment(),
                decision == null ? null : decision.caseReference().kind().name(),
                decision == null ? null : decision.caseReference().id(),
                maker.kind().name(),
                agent == null ? null : agent.value(),
                maker.name(),
                reverses == null ? null : reverses.value(),
                request.key(),
                request.hash(),
                movement.effectiveOn(),
                assent.previewHash(),
                assent.approverId(),
                assent.approverName());
    }
}
