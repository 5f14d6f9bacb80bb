package org.infolinia.scripts;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A draft came, went, or says something else, or when it goes live was settled.
 *
 * @param detail what the kind asks for, such as the moment; empty where nothing is to be added
 */
public record ScriptDraftChanged(
        Actor by, Kind kind, ProgramId program, ScriptVersionId version, String code, int number, String detail)
        implements Recorded {

    /** What became of the draft. */
    public enum Kind {
        DRAFTED("scripts.script-drafted"),
        CHANGED("scripts.draft-changed"),
        DISCARDED("scripts.draft-discarded"),
        SCHEDULED("scripts.publication-scheduled"),
        CALLED_OFF("scripts.publication-called-off"),
        MISSED("scripts.publication-missed");

        private final String action;

        Kind(String action) {
            this.action = action;
        }
    }

    static ScriptDraftChanged of(Actor by, Kind kind, ScriptVersion draft, String detail) {
        return new ScriptDraftChanged(
                by, kind, draft.program(), draft.id(), draft.content().code(), draft.number(), detail);
    }

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                kind.action,
                program,
                null,
                "script-version:" + version.value(),
                Map.of("code", code, "number", Integer.toString(number), "detail", detail));
    }
}
