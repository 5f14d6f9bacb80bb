package org.infolinia.ledger.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * No points without a case: the ticket or call exists, belongs to the program, and is about the participant. One that is
 * about nobody yet is about nobody: it takes one key to link it, and then it stays said who was meant.
 */
@Component
public class Cases {

    /** How long after its end something may still be decided in a case, as after a call that was wrapped up. */
    public static final Duration OPEN_TO_LATE_DECISIONS = Duration.ofDays(7);

    private final List<CaseDirectory> directories;
    private final ParticipantRegister register;
    private final Clock clock;

    Cases(List<CaseDirectory> directories, ParticipantRegister register, Clock clock) {
        this.directories = List.copyOf(directories);
        this.register = register;
        this.clock = clock;
    }

    /**
     * Why points may not be moved for this case: {@code case-missing}, {@code case-unknown}, or {@code case-over} when it
     * ended more than {@link #OPEN_TO_LATE_DECISIONS} ago.
     */
    public Optional<Refusal> objectionTo(
            @Nullable CaseReference reference, ProgramId program, ParticipantId participant) {
        return judge(reference, program, participant, found -> !isLongOver(found));
    }

    /** The same for what goes on from an earlier decision, for which the case may be over by now. */
    public Optional<Refusal> lastingObjectionTo(
            @Nullable CaseReference reference, ProgramId program, ParticipantId participant) {
        return judge(reference, program, participant, found -> true);
    }

    /** For what concerns many participants at once: a case of anybody or nobody in this program, open or not. */
    public Optional<Refusal> sharedObjectionTo(@Nullable CaseReference reference, ProgramId program) {
        if (reference == null) {
            return Optional.of(Refusal.of("case-missing"));
        }
        boolean isKnown = known(reference)
                .filter(found -> found.program().equals(program))
                .isPresent();
        return isKnown ? Optional.empty() : Optional.of(Refusal.of("case-not-here", Long.toString(reference.id())));
    }

    private Optional<Refusal> judge(
            @Nullable CaseReference reference,
            ProgramId program,
            ParticipantId participant,
            Predicate<KnownCase> isOpenEnough) {
        if (reference == null) {
            return Optional.of(Refusal.of("case-missing"));
        }
        var number = Long.toString(reference.id());
        return known(reference)
                .filter(found -> found.program().equals(program))
                .filter(found -> isAbout(participant, found))
                .map(found -> isOpenEnough.test(found)
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.of("case-over", number)))
                .orElseGet(() -> Optional.of(Refusal.of("case-unknown", number)));
    }

    private Optional<KnownCase> known(CaseReference reference) {
        return directories.stream()
                .flatMap(directory -> directory.find(reference).stream())
                .findFirst();
    }

    /** Cases move along when two participants become one; what was posted before still names the one who is gone. */
    private boolean isAbout(ParticipantId participant, KnownCase found) {
        var about = found.participant();
        return about != null
                && (about.equals(participant)
                        || register.successorOf(participant)
                                .filter(survivor -> survivor.id().equals(about))
                                .isPresent());
    }

    private boolean isLongOver(KnownCase found) {
        var endedAt = found.endedAt();
        return endedAt != null && endedAt.isBefore(clock.instant().minus(OPEN_TO_LATE_DECISIONS));
    }
}
