package org.infolinia.audit;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class AuditViewTest extends ViewTest {

    private static final ProgramId PROGRAM = new ProgramId(880_010);

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aDeedIsFoundByItsWords() {
        happen("programs.program-founded", "program:880010");
        happen("security.agent-enrolled", "agent:880010");
        openTabFor(SignedIn.supervisorOf(PROGRAM));
        UI.getCurrent().navigate("audit");

        _setValue(_get(TextField.class, spec -> spec.withClasses("audit-search")), "program founded");

        assertThat(shown()).extracting(AuditEntry::subject).containsExactly("program:880010");
    }

    @SuppressWarnings("unchecked")
    private static List<AuditEntry> shown() {
        return _findAll((Grid<AuditEntry>) _get(Grid.class));
    }

    private void happen(String action, String subject) {
        events.publishEvent(
                new Happening(new AuditFacts(Actor.system("test"), action, PROGRAM, null, subject, Map.of())));
    }

    private record Happening(AuditFacts facts) implements Recorded {}
}
