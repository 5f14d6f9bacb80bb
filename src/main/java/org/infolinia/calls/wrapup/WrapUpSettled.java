package org.infolinia.calls.wrapup;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a program, or to one of its numbers, are wrapped up in another way from now on.
 *
 * @param dialled null when the program as a whole is meant
 * @param rule null when nothing is settled any more
 */
public record WrapUpSettled(
        Actor by,
        ProgramId program,
        @Nullable PhoneNumber dialled,
        @Nullable WrapUpRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.wrap-up-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of("number", dialled == null ? "*" : dialled.e164(), "rule", words()));
    }

    private String words() {
        if (rule == null) {
            return "-";
        }
        return rule.time() == null
                ? rule.mode().name()
                : rule.mode().name() + " " + rule.time().toSeconds();
    }
}
