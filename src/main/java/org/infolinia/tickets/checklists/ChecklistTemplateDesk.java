package org.infolinia.tickets.checklists;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.checklists.ChecklistTemplate.Content;
import org.infolinia.tickets.checklists.ChecklistTemplatesChanged.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where supervisors write what new tickets are given to be done. Tickets that have their items keep them. */
@Service
public class ChecklistTemplateDesk {

    /** Of each program. */
    public static final int MAXIMUM_TEMPLATES = 100;

    private static final long NONE_YET = 0;

    private final ChecklistTemplateRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ChecklistTemplateDesk(ChecklistTemplateRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Those of the programs whose templates are the asker's to write, by name. */
    @Transactional(readOnly = true)
    public List<ChecklistTemplate> of(Collection<ProgramId> programs) {
        return rows.of(programs.stream()
                .filter(program -> gatekeeper.allows(Permission.MANAGE_MAIL, program))
                .toList());
    }

    /**
     * Refused as {@code checklist-name}, {@code checklist-name-taken}, {@code checklist-empty}, {@code checklist-long},
     * {@code checklist-text} and {@code checklist-too-many}.
     */
    @Transactional
    public Outcome<ChecklistTemplate> add(ProgramId program, Content content) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, program);
        if (rows.count(program) >= MAXIMUM_TEMPLATES) {
            return Outcome.refused("checklist-too-many", MAXIMUM_TEMPLATES);
        }
        return objection(program, content, NONE_YET)
                .map(Outcome::<ChecklistTemplate>refused)
                .orElseGet(() -> told(by, Kind.ADDED, rows.add(program, content)));
    }

    /** Refused as {@link #add} is, and as {@code checklist-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<ChecklistTemplate> change(ChecklistTemplate seen, Content content) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, seen.program());
        return objection(seen.program(), content, seen.id())
                .map(Outcome::<ChecklistTemplate>refused)
                .orElseGet(() -> rows.change(seen, content)
                        .map(changed -> told(by, Kind.CHANGED, changed))
                        .orElseGet(() -> changedMeanwhile(seen)));
    }

    /** Refused as {@code checklist-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<ChecklistTemplate> remove(ChecklistTemplate seen) {
        var by = gatekeeper.demand(Permission.MANAGE_MAIL, seen.program());
        return rows.remove(seen) ? told(by, Kind.REMOVED, seen) : changedMeanwhile(seen);
    }

    private Optional<Refusal> objection(ProgramId program, Content content, long exceptOf) {
        if (content.name().isEmpty() || content.name().length() > ChecklistTemplate.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("checklist-name", ChecklistTemplate.MAXIMUM_NAME_LENGTH));
        }
        if (content.entries().isEmpty()) {
            return Optional.of(Refusal.of("checklist-empty"));
        }
        if (content.entries().size() > ChecklistTemplate.MAXIMUM_ENTRIES) {
            return Optional.of(Refusal.of("checklist-long", ChecklistTemplate.MAXIMUM_ENTRIES));
        }
        if (content.entries().stream().anyMatch(entry -> entry.text().length() > ChecklistItem.MAXIMUM_LENGTH)) {
            return Optional.of(Refusal.of("checklist-text", ChecklistItem.MAXIMUM_LENGTH));
        }
        return rows.isTaken(program, content.name(), exceptOf)
                ? Optional.of(Refusal.of("checklist-name-taken", content.name()))
                : Optional.empty();
    }

    private Outcome<ChecklistTemplate> told(Actor by, Kind kind, ChecklistTemplate template) {
        events.publishEvent(new ChecklistTemplatesChanged(by, kind, template));
        return Outcome.done(template);
    }

    private static Outcome<ChecklistTemplate> changedMeanwhile(ChecklistTemplate seen) {
        return Outcome.refused("checklist-changed-meanwhile", seen.content().name());
    }
}
