package org.infolinia.scripts.run;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** An agent confirmed that he read compulsory words out to the caller. */
public record CompulsoryWordsRead(
        Actor by, ProgramId program, @Nullable ParticipantId participant, String contact, String words)
        implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by, "scripts.compulsory-words-read", program, participant, contact, Map.of("words", words));
    }
}
