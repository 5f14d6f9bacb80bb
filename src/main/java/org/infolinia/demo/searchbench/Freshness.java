package org.infolinia.demo.searchbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantListing;
import org.infolinia.participants.ParticipantListing.Order;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.springframework.stereotype.Component;

/** How long after the commit of a change it is found. */
@Component
class Freshness {

    /** Long enough to leave the processors to the index, short enough to tell. */
    private static final long NANOS_BETWEEN_QUESTIONS = Duration.ofMillis(2).toNanos();

    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int LETTERS = 26;

    private final ParticipantListing listing;
    private final ParticipantRegister register;

    Freshness(ParticipantListing listing, ParticipantRegister register) {
        this.listing = listing;
        this.register = register;
    }

    /** Gives participants a surname that nobody has, waits until each is found by it, and takes it back. */
    Timings of(ProgramId program, int changes, Asker asker) {
        var nanos = new ArrayList<Long>();
        var people = listing.page(List.of(program), Order.NEWEST_FIRST, 0, changes);
        for (int i = 0; i < people.size(); i++) {
            nanos.add(untilFound(people.get(i).id(), "Nowozmieniona" + letters(i), asker));
        }
        return Timings.of(nanos);
    }

    private long untilFound(ParticipantId id, String surname, Asker asker) {
        var before = register.find(id).orElseThrow();
        var renamed = new PersonName(before.name().first(), surname);
        BooleanSupplier isFound = () -> asker.ask(surname).contains(renamed.full());
        register.register(named(renamed, before));
        long nanos = nanosUntil(isFound);
        register.register(named(before.name(), before));
        nanosUntil(() -> !isFound.getAsBoolean());
        return nanos;
    }

    private static long nanosUntil(BooleanSupplier isSo) {
        long committed = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - committed > LONGEST_NANOS) {
                throw new IllegalStateException("A change was not found within " + Duration.ofNanos(LONGEST_NANOS));
            }
            LockSupport.parkNanos(NANOS_BETWEEN_QUESTIONS);
        }
        return System.nanoTime() - committed;
    }

    private static RegisterParticipant named(PersonName name, Participant before) {
        return new RegisterParticipant(
                before.program(),
                before.number(),
                name,
                before.language(),
                before.birthDate(),
                before.address(),
                before.company(),
                before.pinNote(),
                before.joinedOn(),
                before.emails(),
                before.phones(),
                before.cards(),
                before.consents());
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / LETTERS % LETTERS) + (char) ('a' + number % LETTERS);
    }
}
