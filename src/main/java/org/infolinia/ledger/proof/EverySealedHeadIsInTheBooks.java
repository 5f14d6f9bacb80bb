package org.infolinia.ledger.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.infolinia.ledger.seal.LedgerSeals;
import org.infolinia.ledger.seal.MerkleTree;
import org.infolinia.ledger.seal.Seal;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the last seal vouched for is still there. A chain whose tail was cut is whole in itself; the seal knows how long
 * it was.
 */
@Component
class EverySealedHeadIsInTheBooks implements IntegrityCheck {

    private final JdbcClient jdbc;
    private final LedgerSeals seals;

    EverySealedHeadIsInTheBooks(JdbcClient jdbc, LedgerSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    @Override
    public String statement() {
        return "every head that was sealed is in the books, and together they give the root of the last seal";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        return seals.latest().flatMap(seal -> firstViolation(seal, progress));
    }

    private Optional<String> firstViolation(Seal seal, LongConsumer progress) {
        var tree = new MerkleTree();
        for (var heads = seals.headsUnder(seal.on(), 0);
                !heads.isEmpty();
                heads = seals.headsUnder(seal.on(), heads.getLast().wallet())) {
            var missing = firstMissing(heads);
            if (missing.isPresent()) {
                return missing;
            }
            heads.forEach(head -> tree.add(head.wallet(), head.version(), head.link()));
            progress.accept(tree.leaves());
        }
        return tree.leaves() == seal.wallets() && Arrays.equals(tree.root(), seal.root())
                ? Optional.empty()
                : Optional.of("the heads noted under the seal of " + seal.on() + " are not those it was made over");
    }

    private Optional<String> firstMissing(List<LedgerSeals.Head> heads) {
        var stored = linksOf(heads);
        return heads.stream()
                .filter(head -> !Arrays.equals(head.link(), stored.get(head.wallet())))
                .findFirst()
                .map(head -> "wallet " + head.wallet() + ", version " + head.version() + ": the sealed entry "
                        + (stored.containsKey(head.wallet()) ? "was changed" : "is gone"));
    }

    private record Link(long wallet, byte[] value) {}

    private Map<Long, byte[]> linksOf(List<LedgerSeals.Head> heads) {
        return jdbc
                .sql("""
                        select e.wallet_id, e.link from unnest(:wallets, :versions) as sealed (wallet, version)
                          join ledger.entry e on e.wallet_id = sealed.wallet and e.wallet_version = sealed.version""")
                .param("wallets", column(heads, LedgerSeals.Head::wallet))
                .param("versions", column(heads, LedgerSeals.Head::version))
                .query((row, number) -> new Link(row.getLong(1), row.getBytes(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Link::wallet, Link::value));
    }

    private static Long[] column(List<LedgerSeals.Head> heads, Function<LedgerSeals.Head, Long> number) {
        return heads.stream().map(number).toArray(Long[]::new);
    }
}
