package org.infolinia.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of an event: who, what and about whom; the trail adds when.
 *
 * @param actor who did it
 * @param action what was done, module first: {@code ledger.adjustment-posted}; its words stand in the bundles under
 *     {@code audit.action.<action>}
 * @param program program it belongs to, or null when it concerns the whole installation
 * @param participant whom it concerns, or null when nobody
 * @param subject the thing it was done to, such as {@code ticket:20418}
 * @param details further facts by name; no secrets, no personal data beyond what names the change
 */
public record AuditFacts(
        Actor actor,
        String action,
        @Nullable ProgramId program,
        @Nullable ParticipantId participant,
        String subject,
        Map<String, String> details) {

    public AuditFacts {
        details = Map.copyOf(details);
    }
}
