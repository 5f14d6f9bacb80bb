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
            @Nullable String approverName,
            @Nullable Long closing) {}

    record EntryRow(
            long posting,
            @Nullable Long wallet,
            @Nullable Long account,
            String unit,
            long amount,
            long owed,
            @Nullable Long balanceAfter,
            @Nullable Long walletVersion,
            @Nullable LocalDate effectiveOn,
            byte @Nullable [] link) {}

    record LotUseRow(long lot, long posting, long amount) {}

    /** Works the movement out on its wallet; the receipt holds once the page is written. */
    public Receipt add(Movement movement, OpenWallet wallet) {
        long posting = postingIds.getAsLong();
        var change = wallet.apply(movement.change(), movement.lots(), movement.effectiveOn(), posting, lotIds);
        wallets.add(wallet);
        postings.add(postingRow(posting, movement));
        addEntries(posting, movement, wallet, change);
        change.uses().forEach(use -> lotUses.add(new LotUseRow(use.lot(), posting, use.amount())));
        return new Receipt(
                new PostingId(posting),
                Points.of(change.points()),
                Points.of(change.owed()),
                Points.of(change.balanceAfter()),
                false);
    }

    /** Has the wallet written, too, though nothing is posted to it: points of it were pinned or freed. */
    void add(OpenWallet wallet) {
        wallets.add(wallet);
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

    /** The wallet has one entry of each posting; what it could not give or need not get is on its owner's debt. */
    private void addEntries(long posting, Movement movement, OpenWallet wallet, OpenWallet.Change change) {
        var key = movement.wallet();
        entries.add(entryOf(wallet, posting, movement, change));
        var debt = new Movement.Counterpart(
                AccountKind.DEBT, "participant:" + key.participant().value());
        addOther(posting, key, debt, change.owed());
        addOther(posting, key, movement.counterpart(), movement.change().value());
    }

    private static EntryRow entryOf(OpenWallet wallet, long posting, Movement movement, OpenWallet.Change change) {
        var day = movement.effectiveOn();
        var link = wallet.chain()
                .add(new WalletChain.Entry(
                        change.version(),
                        posting,
                        change.points(),
                        change.balanceAfter(),
                        day,
                        movement.kind().name()));
        return new EntryRow(
                posting,
                wallet.id(),
                null,
                movement.wallet().unit().name(),
                change.points(),
                change.owed(),
                change.balanceAfter(),
                change.version(),
                day,
                link);
    }

    private void addOther(long posting, WalletKey wallet, Movement.Counterpart other, long amount) {
        if (amount != 0) {
            long account =
                    accounts.applyAsLong(new AccountOf(wallet.program().value(), other.account(), other.holder()));
            entries.add(new EntryRow(
                    posting, null, account, wallet.unit().name(), Math.negateExact(amount), 0, null, null, null, null));
        }
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
                assent.approverName(),
                decision == null ? null : decision.closingId());
    }
}
