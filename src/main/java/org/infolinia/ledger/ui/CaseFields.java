package org.infolinia.ledger.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.cases.Cases;
import org.infolinia.ledger.statement.StatementLine;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the fields in which a participant's ticket or call is named. */
@Component
public class CaseFields {

    private final Cases cases;
    private final Phrasebook phrasebook;

    CaseFields(Cases cases, Phrasebook phrasebook) {
        this.cases = cases;
        this.phrasebook = phrasebook;
    }

    /** @param inHand the ticket or call in hand, which is not chosen any more; or null when one shall be named */
    CaseField of(Participant participant, @Nullable CaseReference inHand) {
        var field =
                new CaseField(phrasebook, named -> cases.objectionTo(named, participant.program(), participant.id()));
        field.setReadOnly(inHand != null);
        field.setValue(inHand);
        return field;
    }

    /** For what concerns many participants of a program at once. */
    public CaseField shared(Supplier<Optional<ProgramId>> program) {
        return new CaseField(
                phrasebook, named -> program.get().flatMap(chosen -> cases.sharedObjectionTo(named, chosen)));
    }

    /** The case in which something is undone; it begins with the one in which it was done. */
    CaseField undoing(Participant participant, StatementLine line) {
        var field = goingOn(participant.program(), participant.id());
        field.setValue(line.caseReference());
        return field;
    }

    /** For what goes on from an earlier decision; a case of this participant that is over will do. */
    public CaseField goingOn(ProgramId program, ParticipantId participant) {
        return new CaseField(phrasebook, named -> cases.lastingObjectionTo(named, program, participant));
    }
}
