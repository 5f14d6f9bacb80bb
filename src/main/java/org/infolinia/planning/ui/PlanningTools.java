package org.infolinia.planning.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.forecast.ForecastDesk;
import org.infolinia.planning.panel.PlanWords;
import org.infolinia.programs.Program;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.security.access.AccessDeniedException;

/** What the screens of the plan work with. */
@SpringComponent
record PlanningTools(
        CommunicationDesk desk,
        ForecastDesk forecasts,
        ScriptLibrary scripts,
        KnowledgeShelf articles,
        Gatekeeper gatekeeper,
        PlanWords words,
        Clock clock) {

    CommunicationForm.Choices choices(Program program) {
        return new CommunicationForm.Choices(
                scripts.published(program.id()),
                articles.find("", List.of(program.id()), PlanWords.language()),
                desk.possibleOwners(program.id()),
                me());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private AgentId me() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only people plan on a screen"));
    }
}
