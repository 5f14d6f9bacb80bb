package org.infolinia.calls.panel;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;

/** What another module has to tell those who take calls, such as what participants are told today. */
public interface HotlineNews {

    /** For the page on which calls begin; empty when there is nothing to tell of these programs. */
    Optional<Component> beforeCalls(List<Program> programs);

    /**
     * A short hint for a call; empty when there is nothing to tell.
     *
     * @param follow takes the script with this code
     */
    Optional<Component> duringCall(ProgramId program, Consumer<String> follow);
}
