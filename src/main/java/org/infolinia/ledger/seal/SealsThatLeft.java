package org.infolinia.ledger.seal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that every seal lies in its file and is carried out of the house, and knows which are. */
@Component
public class SealsThatLeft {

    private static final Logger LOG = LoggerFactory.getLogger(SealsThatLeft.class);
    private static final int MOST_AT_ONCE = 400;

    private final LedgerSeals seals;
    private final SealFolder folder;
    private final List<SealCarrier> carriers;
    private final JdbcClient jdbc;
    private final Clock clock;

    SealsThatLeft(LedgerSeals seals, SealFolder folder, List<SealCarrier> carriers, JdbcClient jdbc, Clock clock) {
        this.seals = seals;
        this.folder = folder;
        this.carriers = carriers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where this seal should be and is not; empty when it is everywhere. */
    public Optional<String> missingPlaceOf(Seal seal) {
        if (folder.sealOf(seal.on()).isEmpty()) {
            return Optional.of("its file");
        }
        return carriers.stream()
                .flatMap(carrier -> carrier.destination().stream())
                .filter(destination -> !daysAt(destination).contains(seal.on()))
                .findFirst();
    }

    /** Makes up for whatever a crash, a full disk or a mail server that was down has left undone. */
    void catchUp() {
        var all = seals.all();
        writeMissingFiles(all);
        carriers.forEach(carrier -> carrier.destination().ifPresent(destination -> carry(all, carrier, destination)));
    }

    private void writeMissingFiles(List<Seal> all) {
        var written = Set.copyOf(folder.days());
        for (var seal : all) {
            if (!written.contains(seal.on())) {
                if (seal.on().isBefore(all.getLast().on())) {
                    LOG.warn("The file of the seal of {} is missing and is written now", seal.on());
                }
                folder.keep(seal);
            }
        }
    }

    private void carry(List<Seal> all, SealCarrier carrier, String destination) {
        var there = daysAt(destination);
        var waiting = all.stream()
                .filter(seal -> !there.contains(seal.on()))
                .limit(MOST_AT_ONCE)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            carrier.carry(waiting);
            waiting.forEach(seal -> note(seal, destination));
        } catch (RuntimeException e) {
            LOG.warn("{} seals did not get to {} and will be tried again", waiting.size(), destination, e);
        }
    }

    private void note(Seal seal, String destination) {
        jdbc.sql("""
                        insert into ledger.seal_carried (sealed_on, carried_to, carried_at) values (?, ?, ?)
                        on conflict do nothing""")
                .params(seal.on(), destination, Timestamp.from(clock.instant()))
                .update();
    }

    private Set<LocalDate> daysAt(String destination) {
        return new HashSet<>(jdbc.sql("select sealed_on from ledger.seal_carried where carried_to = ?")
                .param(destination)
                .query(LocalDate.class)
                .list());
    }
}
