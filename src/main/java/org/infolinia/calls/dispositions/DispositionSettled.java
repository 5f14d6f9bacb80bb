package org.infolinia.calls.dispositions;

import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A disposition has a new version: other words, other flags, retired or brought back. */
public record DispositionSettled(Actor by, ProgramId program, Disposition disposition) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "calls.disposition-settled",
                program,
                null,
                "program:" + program.value(),
                Map.of(
                        "code", disposition.code(),
                        "version", Integer.toString(disposition.version()),
                        "name", disposition.fullName(Language.EN),
                        "flags",
                                disposition.flags().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .collect(Collectors.joining(" ")),
                        "retired", Boolean.toString(disposition.retired())));
    }
}
