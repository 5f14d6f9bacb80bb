package org.infolinia.tickets.texts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.mail.template.Fact;
import org.infolinia.mail.template.Passages;
import org.infolinia.mail.template.Variable;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.tickets.texts.TextModule.Content;
import org.infolinia.tickets.texts.TextModulesChanged.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where text modules are written: a program's by whoever manages its mail and texts, those of every program by whoever
 * does so everywhere.
 */
@Service
public class TextModuleDesk {

    /** Of each program, and of those of every program. */
    public static final int MAXIMUM_MODULES = 300;

    private static final long NONE_YET = 0;

    private final TextModuleRows rows;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    TextModuleDesk(
            TextModuleRows rows, Phrasebook phrasebook, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rows = rows;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Those of the programs, as far as the asker manages their texts, and those of every program, by name. */
    @Transactional(readOnly = true)
    public List<TextModule> of(Collection<ProgramId> programs) {
        gatekeeper.demand(Permission.MANAGE_MAIL);
        return rows.of(programs.stream().filter(this::mayWriteFor).toList());
    }

    /** @param program null for every program */
    public boolean mayWriteFor(@Nullable ProgramId program) {
        return program == null
                ? gatekeeper.allows(Permission.MANAGE_MAIL)
                        && gatekeeper.scope().everywhere()
                : gatekeeper.allows(Permission.MANAGE_MAIL, program);
    }

    /**
     * Adds a text module. Refused as {@code text-name}, {@code text-name-taken}, {@code text-keywords}, {@code text-body},
     * {@code text-too-many}, and with the line when a variable is unknown or the braces do not match.
     */
    @Transactional
    public Outcome<TextModule> add(Content content) {
        var by = demand(content.program());
        if (rows.count(content.program()) >= MAXIMUM_MODULES) {
            return Outcome.refused("text-too-many", MAXIMUM_MODULES);
        }
        return objection(content, NONE_YET)
                .map(Outcome::<TextModule>refused)
                .orElseGet(() -> told(by, Kind.ADDED, rows.add(content)));
    }

    /** Refused as {@link #add} is, and as {@code text-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<TextModule> change(TextModule seen, Content content) {
        demandToChange(seen);
        var by = demand(content.program());
        return objection(content, seen.id())
                .map(Outcome::<TextModule>refused)
                .orElseGet(() -> rows.change(seen, content)
                        .map(changed -> told(by, Kind.CHANGED, changed))
                        .orElseGet(() -> changedMeanwhile(seen)));
    }

    /** Refused as {@code text-changed-meanwhile} when it is not what was seen. */
    @Transactional
    public Outcome<TextModule> remove(TextModule seen) {
        var by = demandToChange(seen);
        return rows.remove(seen) ? told(by, Kind.REMOVED, seen) : changedMeanwhile(seen);
    }

    /**
     * What would stand in an answer, with made-up facts. Refused with the line when it cannot be filled.
     *
     * @param program the program's name
     */
    public Outcome<String> preview(Content content, String program) {
        return Passages.problem(TextModule.VARIABLES, content.body())
                .map(Outcome::<String>refused)
                .orElseGet(() -> Outcome.done(Passages.filled(content.body(), samples(content, program))));
    }

    private EnumMap<Variable, Fact.Words> samples(Content content, String program) {
        var samples = new EnumMap<Variable, Fact.Words>(Variable.class);
        TextModule.VARIABLES.forEach(variable -> samples.put(
                variable,
                new Fact.Words(
                        variable == Variable.PROGRAM
                                ? program
                                : phrasebook
                                        .find(content.language(), "mail.sample." + variable.token())
                                        .orElse(""))));
        return samples;
    }

    private Optional<Refusal> objection(Content content, long exceptOf) {
        if (content.name().isEmpty() || content.name().length() > TextModule.MAXIMUM_NAME_LENGTH) {
            return Optional.of(Refusal.of("text-name", TextModule.MAXIMUM_NAME_LENGTH));
        }
        if (content.keywords().length() > TextModule.MAXIMUM_KEYWORDS_LENGTH) {
            return Optional.of(Refusal.of("text-keywords", TextModule.MAXIMUM_KEYWORDS_LENGTH));
        }
        if (content.body().isEmpty() || content.body().length() > TextModule.MAXIMUM_BODY_LENGTH) {
            return Optional.of(Refusal.of("text-body", TextModule.MAXIMUM_BODY_LENGTH));
        }
        return rows.isTaken(content, exceptOf)
                ? Optional.of(Refusal.of("text-name-taken", content.name()))
                : Passages.problem(TextModule.VARIABLES, content.body());
    }

    private Outcome<TextModule> told(Actor by, Kind kind, TextModule module) {
        events.publishEvent(new TextModulesChanged(by, kind, module));
        return Outcome.done(module);
    }

    private static Outcome<TextModule> changedMeanwhile(TextModule seen) {
        return Outcome.refused("text-changed-meanwhile", seen.content().name());
    }

    /** What is stored says whose it is, whatever the asker holds in his hands. */
    private Actor demandToChange(TextModule seen) {
        return demand(rows.find(seen.id()).orElse(seen).content().program());
    }

    private Actor demand(@Nullable ProgramId program) {
        if (!mayWriteFor(program)) {
            throw new AccessDeniedException("Texts of that program are not the asker's to write");
        }
        return gatekeeper.actor();
    }
}
