package org.infolinia.tickets.macros;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.template.Passages;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.MacrosChanged.Kind;
import org.infolinia.tickets.texts.TextModule;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where macros are written: his own by every agent, a program's by whoever manages its mail and texts, those of every
 * program by whoever does so everywhere.
 */
@Service
public class MacroDesk {

    /** Of each program, of each agent, and of those of every program. */
    public static final int MAXIMUM_MACROS = 300;

    private static final long NONE_YET = 0;

    private final MacroRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    MacroDesk(MacroRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Those of the programs, as far as the asker works for them, those of every program and his own, by name. */
    @Transactional(readOnly = true)
    public List<Macro> of(Collection<ProgramId> programs) {
        gatekeeper.demand(Permission.WORK_TICKETS);
        var mine = programs.stream()
                .filter(program -> gatekeeper.allows(Permission.WORK_TICKETS, program))
                .toList();
        return rows.of(mine, me());
    }

    /** @param program null for every program */
    public boolean mayShareWith(@Nullable ProgramId program) {
        return program == null
                ? gatekeeper.allows(Permission.MANAGE_MAIL)
                        && gatekeeper.scope().everywhere()
                : gatekeeper.allows(Permission.MANAGE_MAIL, program);
    }

    public boolean mayChange(Macro macro) {
        return macro.owner() == null
                ? mayShareWith(macro.content().program())
                : macro.owner().equals(me());
    }

    /**
     * Adds a macro. Refused as {@code macro-name}, {@code macro-name-taken}, {@code macro-answer}, {@code macro-nothing} when
     * it does nothing, {@code macro-too-many}, {@code bulk-snooze-over}, and with the line when a variable is unknown or the
     * braces do not match.
     */
    @Transactional
    public Outcome<Macro> add(Content content) {
        var by = demand(content);
        var owner = ownerOf(content);
        if (rows.count(content, owner) >= MAXIMUM_MACROS) {
            return Outcome.refused("macro-too-many", MAXIMUM_MACROS);
        }
        return objection(content, NONE_YET)
                .map(Outcome::<Macro>refused)
                .orElseGet(() -> told(by, Kind.ADDED, rows.add(content, owner)));
    }

    /** Refused as {@link #add} is, and as {@code macro-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Macro> change(Macro seen, Content content) {
        demandToChange(seen);
        var by = demand(content);
        return objection(content, seen.id())
                .map(Outcome::<Macro>refused)
                .orElseGet(() -> rows.change(seen, content, ownerOf(content))
                        .map(changed -> told(by, Kind.CHANGED, changed))
                        .orElseGet(() -> changedMeanwhile(seen)));
    }

    /** Refused as {@code macro-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<Macro> remove(Macro seen) {
        var by = demandToChange(seen);
        return rows.remove(seen) ? told(by, Kind.REMOVED, seen) : changedMeanwhile(seen);
    }

    private Optional<Refusal> objection(Content content, long exceptOf) {
        if (content.name().isEmpty() || content.name().length() > Macro.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("macro-name", Macro.MAXIMUM_NAME_LENGTH));
        }
        if (content.answer().length() > Macro.MAXIMUM_ANSWER_LENGTH) {
            return Optional.of(Refusal.of("macro-answer", Macro.MAXIMUM_ANSWER_LENGTH));
        }
        if (!content.answers() && content.plan().equals(EditPlan.NOTHING)) {
            return Optional.of(Refusal.of("macro-nothing"));
        }
        if (content.plan().contradictsItself()) {
            return Optional.of(Refusal.of("bulk-snooze-over"));
        }
        if (rows.isTaken(content, ownerOf(content), exceptOf)) {
            return Optional.of(Refusal.of("macro-name-taken", content.name()));
        }
        return content.answers() ? Passages.problem(TextModule.VARIABLES, content.answer()) : Optional.empty();
    }

    private Outcome<Macro> told(Actor by, Kind kind, Macro macro) {
        events.publishEvent(new MacrosChanged(by, kind, macro));
        return Outcome.done(macro);
    }

    private static Outcome<Macro> changedMeanwhile(Macro seen) {
        return Outcome.refused("macro-changed-meanwhile", seen.content().name());
    }

    /** What is stored says whose it is, whatever the asker holds in his hands. */
    private Actor demandToChange(Macro seen) {
        if (!mayChange(rows.find(seen.id()).orElse(seen))) {
            throw new AccessDeniedException("Macro " + seen.id() + " is not the asker's to change");
        }
        return gatekeeper.actor();
    }

    private Actor demand(Content content) {
        var by = gatekeeper.demand(Permission.WORK_TICKETS);
        if (content.isPersonal() ? me() == null : !mayShareWith(content.program())) {
            throw new AccessDeniedException("Macros of that program are not the asker's to write");
        }
        return by;
    }

    private @Nullable AgentId ownerOf(Content content) {
        return content.isPersonal() ? me() : null;
    }

    private @Nullable AgentId me() {
        return gatekeeper.agent().map(SignedInAgent::id).orElse(null);
    }
}
