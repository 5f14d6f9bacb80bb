package org.infolinia.surveys.policy;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program leaves people in peace for longer or shorter, or at other hours. */
public record CourtesySettled(Actor by, ProgramId program, Courtesy courtesy) implements Recorded {

    @Override
    public AuditFacts facts() {
        var quiet = courtesy.quietHours();
        return new AuditFacts(
                by,
                "surveys.courtesy-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "rest-days",
                        Integer.toString(courtesy.restDays()),
                        "quiet-hours",
                        quiet == null ? "" : quiet.from() + "–" + quiet.until()));
    }
}
