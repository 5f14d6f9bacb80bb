package org.infolinia.calls.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.NumberDialled;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose the numbers are that people call, remembered for moments, since every event of every call asks. */
@Component
class DialledNumbers {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Map<PhoneNumber, Known> remembered = new ConcurrentHashMap<>();
    private final ProgramDirectory programs;
    private final Clock clock;

    DialledNumbers(ProgramDirectory programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    private record Known(Optional<ProgramId> program, Instant readAt) {}

    /** Whose call it is: the number's program, or the system's own where the number says nothing. */
    ProgramId programOf(@Nullable PhoneNumber dialled, LineSource source) {
        return of(dialled).filter(program -> source.everyProgram()).orElse(source.program());
    }

    /** Whether a system may tell of calls to this number. */
    boolean isOpenTo(@Nullable PhoneNumber dialled, LineSource source) {
        return source.everyProgram()
                || of(dialled).map(source.program()::equals).orElse(true);
    }

    private Optional<ProgramId> of(@Nullable PhoneNumber dialled) {
        if (dialled == null) {
            return Optional.empty();
        }
        var known = remembered.get(dialled);
        if (known == null || known.readAt().plus(REMEMBERED).isBefore(clock.instant())) {
            if (remembered.size() >= MOST) {
                remembered.clear();
            }
            known = new Known(programs.number(dialled).map(NumberDialled::program), clock.instant());
            remembered.put(dialled, known);
        }
        return known.program();
    }
}
