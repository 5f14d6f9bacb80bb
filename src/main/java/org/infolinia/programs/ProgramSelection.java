package org.infolinia.programs;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which program the agent looks at right now: one, or all of his. Lives as long as the session. */
@Component
@VaadinSessionScope
public class ProgramSelection {

    private final ProgramDirectory directory;
    private @Nullable ProgramId chosen;

    ProgramSelection(ProgramDirectory directory) {
        this.directory = directory;
    }

    public Optional<ProgramId> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** The chosen program alone, or every program of the agent's scope when none is chosen. */
    public List<Program> inView() {
        return directory.mine().stream()
                .filter(program -> chosen == null || chosen.equals(program.id()))
                .toList();
    }

    /** The program of this id when it is in view, else the first of those that are; empty when none is. */
    public Optional<Program> oneInView(Optional<Long> wished) {
        var inView = inView();
        return inView.stream()
                .filter(program -> wished.equals(Optional.of(program.id().value())))
                .findFirst()
                .or(() -> inView.stream().findFirst());
    }

    public void choose(@Nullable ProgramId program) {
        this.chosen = program;
    }
}
