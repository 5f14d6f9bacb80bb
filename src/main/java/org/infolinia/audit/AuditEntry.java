package org.infolinia.audit;

import java.time.Instant;
import java.util.Map;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/** One line of the trail. */
public record AuditEntry(
        long id,
        Instant at,
        String actorName,
        String action,
        @Nullable ProgramId program,
        String subject,
        Map<String, String> details) {}
