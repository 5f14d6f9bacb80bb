package org.infolinia.ledger.proof;

import java.util.Arrays;
import java.util.Optional;
import org.infolinia.ledger.journal.WalletChain;
import org.jspecify.annotations.Nullable;

/** Goes along the entries of wallet after wallet, in the order of their versions, and stops where one does not follow. */
final class ChainWalk {

    private @Nullable ChainedEntry before;
    private WalletChain chain = WalletChain.ofNew(0);

    /** What is wrong with the wallet that ended before this entry, or with this entry. */
    Optional<String> step(ChainedEntry entry) {
        var last = before;
        boolean isFirst = last == null || last.wallet() != entry.wallet();
        var ended = isFirst ? end() : Optional.<String>empty();
        if (isFirst) {
            chain = WalletChain.ofNew(entry.wallet());
        }
        before = entry;
        return ended.or(() -> faultOf(entry, isFirst ? null : last));
    }

    /** What is wrong with how the last wallet ended. */
    Optional<String> end() {
        var last = before;
        if (last == null || last.version() < last.walletVersion()) {
            return last == null
                    ? Optional.empty()
                    : fault(last, "is its last entry, but the wallet is at version " + last.walletVersion());
        }
        if (last.version() > last.walletVersion()) {
            return fault(last, "is later than the wallet's version " + last.walletVersion());
        }
        if (last.balanceAfter() != last.walletPosted()) {
            return fault(last, "leaves " + last.balanceAfter() + ", but the wallet has " + last.walletPosted());
        }
        return Arrays.equals(last.link(), last.walletHead())
                ? Optional.empty()
                : fault(last, "has another link than the wallet's head");
    }

    private Optional<String> faultOf(ChainedEntry entry, @Nullable ChainedEntry previous) {
        long expected = previous == null ? 1 : previous.version() + 1;
        if (entry.version() != expected) {
            return fault(entry, "stands where version " + expected + " should");
        }
        long balance = (previous == null ? 0 : previous.balanceAfter()) + entry.amount();
        if (entry.balanceAfter() != balance) {
            return fault(entry, "says " + entry.balanceAfter() + " were left, and not " + balance);
        }
        if (!entry.effectiveOn().equals(entry.postedFor())) {
            return fault(entry, "counts for another day than its posting " + entry.posting());
        }
        var kind = entry.kind();
        return kind != null && Arrays.equals(chain.add(entry.bound(kind)), entry.link())
                ? Optional.empty()
                : fault(entry, "has a link that does not follow from its content and the entry before");
    }

    private static Optional<String> fault(ChainedEntry entry, String what) {
        return Optional.of(entry.name() + " " + what);
    }
}
