package org.infolinia.ledger.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.infolinia.ledger.seal.LedgerSeals;
import org.infolinia.ledger.seal.SealsThatLeft;
import org.infolinia.operation.IntegrityCheck;
import org.springframework.stereotype.Component;

/** A seal is worth something only where nobody who reaches the books can change it. */
@Component
class EverySealHasLeft implements IntegrityCheck {

    /** For a mail server that is down for a while. */
    static final Duration LONGEST_WAY = Duration.ofHours(12);

    private final LedgerSeals seals;
    private final SealsThatLeft left;
    private final Clock clock;

    EverySealHasLeft(LedgerSeals seals, SealsThatLeft left, Clock clock) {
        this.seals = seals;
        this.left = left;
        this.clock = clock;
    }

    @Override
    public String statement() {
        return "every seal lies in its file and was carried to where it should be";
    }

    @Override
    public Optional<String> firstViolation(LongConsumer progress) {
        var due = clock.instant().minus(LONGEST_WAY);
        long read = 0;
        for (var seal : seals.all()) {
            progress.accept(++read);
            var missing = seal.at().isBefore(due) ? left.missingPlaceOf(seal) : Optional.<String>empty();
            if (missing.isPresent()) {
                return missing.map(place -> "the seal of " + seal.on() + " is not in " + place);
            }
        }
        return Optional.empty();
    }
}
