package org.infolinia.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * People of a role may adjust other amounts in a program from now on.
 *
 * @param before null when they might not adjust at all
 */
public record LimitsChanged(
        Actor by, ProgramId program, Role role, @Nullable AdjustmentLimits before, AdjustmentLimits after)
        implements Recorded {

    /** What differs, as {@code per-day: 5000 > 8000}. */
    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        details.put("role", role.name());
        var was = before == null ? Map.<String, String>of() : figures(before);
        figures(after).forEach((name, figure) -> {
            var old = was.get(name);
            if (!figure.equals(old)) {
                details.put(name, old == null ? figure : old + " > " + figure);
            }
        });
        return new AuditFacts(by, "programs.limits-changed", program, null, "program:" + program.value(), details);
    }

    private static Map<String, String> figures(AdjustmentLimits limits) {
        return Map.of(
                "per-adjustment", Long.toString(limits.perAdjustment().value()),
                "per-participant", Long.toString(limits.perParticipantIn30Days().value()),
                "per-day", Long.toString(limits.perDay().value()),
                "per-month", Long.toString(limits.perMonth().value()),
                "steps",
                        limits.steps().stream()
                                .map(step -> Long.toString(step.value()))
                                .collect(Collectors.joining(",", "[", "]")));
    }
}
