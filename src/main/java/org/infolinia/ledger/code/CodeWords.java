package org.infolinia.ledger.code;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Why a code is not paid, with no more about others than the asker may know. */
@Component
class CodeWords {

    private static final int SHOWN_OF_NUMBER = 3;

    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ZoneId zone;

    CodeWords(
            ParticipantRegister register,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.register = register;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.zone = zone;
    }

    Refusal guessing(Instant until) {
        return Refusal.of("code-guessing", local(until));
    }

    /** Who used it, when; of somebody else only the end of his number. */
    Refusal used(KnownCode.Use use, ParticipantId asker) {
        return isSame(use.participant(), asker)
                ? Refusal.of("code-used-by-yourself", local(use.at()))
                : Refusal.of("code-used", masked(use.participant()), local(use.at()));
    }

    /** Whether he is the same, also when he was merged meanwhile. */
    boolean isSame(ParticipantId user, ParticipantId asker) {
        return user.equals(asker)
                || register.successorOf(user)
                        .filter(successor -> successor.id().equals(asker))
                        .isPresent();
    }

    /** Names the program that issued the code, when the asker works for it. */
    Optional<Refusal> ofOtherProgram(List<KnownCode> elsewhere) {
        return elsewhere.stream()
                .map(KnownCode::program)
                .filter(program -> gatekeeper.allows(Permission.REDEEM_CODES, program))
                .findFirst()
                .map(program -> Refusal.of(
                        "code-of-other-program", programs.get(program).name()));
    }

    private String masked(ParticipantId participant) {
        return register.find(participant)
                .map(found -> found.number())
                .map(number -> "…" + number.substring(Math.max(0, number.length() - SHOWN_OF_NUMBER)))
                .orElse("…");
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
