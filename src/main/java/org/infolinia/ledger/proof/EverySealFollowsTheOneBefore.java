package org.infolinia.ledger.proof;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.infolinia.ledger.seal.LedgerSeals;
import org.infolinia.ledger.seal.Seal;
import org.infolinia.ledger.seal.SealFolder;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/** Nobody took a seal away, put one in or wrote one anew; those that are kept as files say the same. */
@Component
class EverySealFollowsTheOneBefore implements IntegrityCheck {

    private final LedgerSeals seals;
    private final SealFolder folder;

    EverySealFollowsTheOneBefore(LedgerSeals seals, SealFolder folder) {
        this.seals = seals;
        this.folder = folder;
    }

    @Override
    public String statement() {
        return "every seal of the books follows from the one before and is the one in its file";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        var previous = Seal.none();
        long read = 0;
        var all = seals.all();
        for (var seal : all) {
            progress.accept(++read);
            var fault = faultOf(seal, previous);
            if (fault.isPresent()) {
                return fault.map(what -> "the seal of " + seal.on() + " " + what);
            }
            previous = seal.seal();
        }
        return firstMissing(all.stream().map(Seal::on).collect(Collectors.toSet()));
    }

    /** Whoever cuts the books back to an earlier seal takes the later ones away, but not their files. */
    private Optional<String> firstMissing(Set<LocalDate> sealed) {
        return folder.days().stream()
                .filter(day -> !sealed.contains(day))
                .findFirst()
                .map(day -> "the seal of " + day + " is in its file and not in the books");
    }

    private Optional<String> faultOf(Seal seal, byte[] previous) {
        if (!Arrays.equals(seal.previous(), previous)) {
            return Optional.of("does not follow the one before it");
        }
        if (!seal.isSound()) {
            return Optional.of("is not that of its root and number of wallets");
        }
        return folder.sealOf(seal.on())
                .filter(kept -> !kept.equals(seal.inHex()))
                .map(kept -> "is another one in its file: " + kept);
    }
}
