package org.infolinia.tickets.views;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.views.Condition.InProgram;
import org.infolinia.tickets.views.Condition.WithField;
import org.infolinia.tickets.views.TicketView.Shipped;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewsChanged.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where views are made: one's own by everybody, shared ones by whoever manages a program's mail and texts. */
@Service
public class ViewDesk {

    public static final int MAXIMUM_NAME_LENGTH = 60;
    public static final int MAXIMUM_VIEWS = 50;

    private static final long NONE_YET = 0;

    private final ViewRows rows;
    private final TicketFields fields;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    ViewDesk(ViewRows rows, TicketFields fields, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.fields = fields;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** What everybody has, then the programs' shared views and the agent's own, by name. */
    @Transactional(readOnly = true)
    public List<TicketView> of(Collection<ProgramId> programs) {
        var mine = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .toList();
        return Stream.<TicketView>concat(Stream.of(Shipped.values()), rows.of(mine, me()).stream())
                .toList();
    }

    /** Whether the signed-in agent may make and change views that a program's people share. */
    public boolean maySharedIn(ProgramId program) {
        return gatekeeper.allows(Permission.WORK_TICKETS, program)
                && gatekeeper.allows(Permission.MANAGE_MAIL, program);
    }

    /** Whether the signed-in agent may change or remove it. */
    public boolean mayChange(TicketView view) {
        return view instanceof Stored stored
                && (stored.program() == null ? Objects.equals(stored.owner(), me()) : maySharedIn(stored.program()));
    }

    /**
     * Makes a view. Refused as {@code view-name}, {@code view-name-taken}, {@code view-conditions}, {@code view-queues},
     * {@code view-states}, {@code view-sort}, {@code view-fields} when fields shall be shown that are not of the one program
     * that the view is of, and {@code view-too-many}.
     *
     * @param program whose people shall share it, or null for one's own
     */
    @Transactional
    public Outcome<Stored> add(String name, @Nullable ProgramId program, ViewDefinition definition) {
        var by = demand(program);
        var owner = program == null ? by.agent() : null;
        if (rows.count(program, owner) >= MAXIMUM_VIEWS) {
            return Outcome.refused("view-too-many", MAXIMUM_VIEWS);
        }
        return objection(name.strip(), program, owner, definition, NONE_YET)
                .map(Outcome::<Stored>refused)
                .orElseGet(() -> told(by, Kind.ADDED, rows.add(name.strip(), program, owner, definition)));
    }

    /** Refused as {@link #add} is, and as {@code view-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Stored> change(Stored seen, String name, ViewDefinition definition) {
        var by = demandToChange(seen);
        return objection(name.strip(), seen.program(), seen.owner(), definition, seen.id())
                .map(Outcome::<Stored>refused)
                .orElseGet(() -> rows.change(seen, name.strip(), definition)
                        .map(changed -> told(by, Kind.CHANGED, changed))
                        .orElseGet(() -> Outcome.refused("view-changed-meanwhile", seen.name())));
    }

    /** Refused as {@code view-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Stored> remove(Stored seen) {
        var by = demandToChange(seen);
        return rows.remove(seen)
                ? told(by, Kind.REMOVED, seen)
                : Outcome.refused("view-changed-meanwhile", seen.name());
    }

    private Outcome<Stored> told(Actor by, Kind kind, Stored view) {
        events.publishEvent(new ViewsChanged(by, kind, view));
        return Outcome.done(view);
    }

    private Optional<Refusal> objection(
            String name,
            @Nullable ProgramId program,
            @Nullable AgentId owner,
            ViewDefinition definition,
            long exceptOf) {
        if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("view-name", MAXIMUM_NAME_LENGTH));
        }
        return rows.isTaken(name, program, owner, exceptOf)
                ? Optional.of(Refusal.of("view-name-taken", name))
                : definition.objection().or(() -> objectionToFields(program, definition));
    }

    private Optional<Refusal> objectionToFields(@Nullable ProgramId program, ViewDefinition definition) {
        if (definition.fields().isEmpty()) {
            return Optional.empty();
        }
        var known = programOf(program, definition)
                .map(one -> fields.fields(List.of(one)).stream()
                        .map(CustomField::id)
                        .toList())
                .orElse(List.of());
        return known.containsAll(definition.fields()) ? Optional.empty() : Optional.of(Refusal.of("view-fields"));
    }

    /** By who shares it, by its conditions, or by the field that it asks. */
    private Optional<ProgramId> programOf(@Nullable ProgramId sharing, ViewDefinition definition) {
        return Optional.ofNullable(sharing)
                .or(() -> definition.condition(InProgram.class).map(InProgram::program))
                .or(() -> definition
                        .condition(WithField.class)
                        .flatMap(asked -> fields.find(asked.field()))
                        .map(CustomField::program));
    }

    /** What is stored says whose a view is, whatever the asker holds in his hands. */
    private Actor demandToChange(Stored seen) {
        var known = rows.find(seen.id()).orElse(seen);
        if (!mayChange(known)) {
            throw new AccessDeniedException("View " + seen.id() + " is not the asker's to change");
        }
        return gatekeeper.actor();
    }

    private Actor demand(@Nullable ProgramId program) {
        if (program == null) {
            return gatekeeper.demand(Permission.WORK_TICKETS);
        }
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        return gatekeeper.demand(Permission.MANAGE_MAIL, program);
    }

    private @Nullable AgentId me() {
        return gatekeeper.agent().map(SignedInAgent::id).orElse(null);
    }
}
