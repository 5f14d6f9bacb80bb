package org.infolinia.calls.dispositions;

import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.contacts.ContactDispositions;
import org.springframework.stereotype.Component;

/** Tells scripts which dispositions they may propose. */
@Component
class DispositionsOfScripts implements ContactDispositions {

    private final Dispositions dispositions;

    DispositionsOfScripts(Dispositions dispositions) {
        this.dispositions = dispositions;
    }

    @Override
    public Set<String> offeredIn(ProgramId program) {
        return dispositions.all(program).stream()
                .filter(disposition -> !disposition.retired())
                .map(Disposition::code)
                .collect(Collectors.toSet());
    }
}
