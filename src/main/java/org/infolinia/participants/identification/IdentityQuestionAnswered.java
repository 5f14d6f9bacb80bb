package org.infolinia.participants.identification;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A caller was asked who he is; what he said is not kept, only whether it was right. */
public record IdentityQuestionAnswered(
        Actor by, ProgramId program, ParticipantId participant, IdentityQuestion question, boolean correct)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "participants.identity-question-answered",
                program,
                participant,
                "participant:" + participant.value(),
                Map.of("question", question.name(), "correct", Boolean.toString(correct)));
    }
}
