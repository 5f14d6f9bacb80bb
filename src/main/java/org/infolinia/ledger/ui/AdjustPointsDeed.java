package org.infolinia.ledger.ui;

import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Component;

/** Adjusts points in the midst of a talk. It is done when they are posted, be it after somebody else has agreed. */
@Component
class AdjustPointsDeed implements ContactDeed {

    private final AdjustmentDialogs dialogs;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;

    AdjustPointsDeed(AdjustmentDialogs dialogs, ProgramDirectory programs, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Kind kind() {
        return Kind.ADJUST_POINTS;
    }

    @Override
    public Optional<Refusal> obstacle(Occasion occasion) {
        if (!gatekeeper.allows(Permission.ADJUST_POINTS, occasion.program())) {
            return Optional.of(Refusal.of("deed-not-allowed"));
        }
        var required = programs.get(occasion.program()).levels().points();
        if (occasion.participant() == null) {
            return Optional.of(Refusal.of("deed-needs-caller"));
        }
        return occasion.level().reaches(required)
                ? Optional.empty()
                : Optional.of(Refusal.of("deed-needs-level", required.number()));
    }

    @Override
    public void open(Occasion occasion, Consumer<String> done) {
        var participant = occasion.participant();
        if (participant == null) {
            throw new IllegalStateException("Nobody knows whose points these are");
        }
        dialogs.open(occasion, participant, done);
    }
}
