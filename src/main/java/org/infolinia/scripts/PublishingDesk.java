package org.infolinia.scripts;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptDraftChanged.Kind;
import org.infolinia.scripts.ScriptVersion.Missed;
import org.infolinia.scripts.ScriptVersion.Schedule;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where scripts go live at a settled moment, older versions come back, and programs settle who may publish. */
@Service
public class PublishingDesk {

    private static final int PAGE = 50;

    private final ScriptLibrary library;
    private final ScriptVersions versions;
    private final PublishingRules rules;
    private final ProgramDirectory programs;
    private final RetriedTransactions transactions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Listeners<ScriptVersionId> listeners;

    PublishingDesk(
            ScriptLibrary library,
            ScriptVersions versions,
            PublishingRules rules,
            ProgramDirectory programs,
            RetriedTransactions transactions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            Messenger messenger) {
        this.library = library;
        this.versions = versions;
        this.rules = rules;
        this.programs = programs;
        this.transactions = transactions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /**
     * Settles when a draft goes live; who settles it approves it. Refused as publishing is, as
     * {@code script-changed-meanwhile}, and as {@code script-moment-passed}. The check runs again at that moment.
     */
    @Transactional
    public Outcome<ScriptVersion> schedule(ScriptVersion seen, Instant goLiveAt) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, seen.program());
        var draft = versions.lock(seen.id());
        var objection = library.objectionToUse(draft, by.agent())
                .or(() -> objectionToMoment(goLiveAt))
                .or(() -> objectionToEdition(draft, seen));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        versions.schedule(draft.id(), new Schedule(goLiveAt, by.name(), by.agent()));
        return Outcome.done(told(by, Kind.SCHEDULED, draft, goLiveAt.toString()));
    }

    /** Leaves the draft a draft. Refused as {@code script-not-scheduled}, such as when it went live just now. */
    @Transactional
    public Outcome<ScriptVersion> callOff(ScriptVersion seen) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, seen.program());
        var draft = versions.lock(seen.id());
        if (draft.schedule() == null) {
            return Outcome.refused("script-not-scheduled");
        }
        versions.schedule(draft.id(), null);
        return Outcome.done(told(by, Kind.CALLED_OFF, draft, ""));
    }

    /**
     * Publishes a copy of a version that was in use, under a new number; who goes back approves it. Refused as publishing
     * is, and as {@code script-never-in-use}; then no copy is kept.
     */
    @Transactional
    public Outcome<ScriptVersion> goBackTo(ScriptVersionId id, String note) {
        var old = versions.lock(id);
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, old.program());
        if (old.state() != State.RETIRED) {
            return Outcome.refused("script-never-in-use", old.number());
        }
        var faults = library.check(old.program(), old.content()).size();
        var objection = rules.objectionTo(by, old)
                .or(() -> faults == 0 ? Optional.empty() : Optional.of(Refusal.of("script-has-findings", faults)));
        return objection
                .<Outcome<ScriptVersion>>map(Outcome::refused)
                .orElseGet(() -> library.putIntoUse(versions.get(library.copy(old, note, by)), by));
    }

    /** Publishes what is due, each draft in a transaction of its own; several nodes publish each once. */
    public void goLive() {
        gatekeeper.asSystem("script-clock", () -> {
            var tried = new HashSet<ScriptVersionId>();
            for (var page = due(); !tried.containsAll(page); page = due()) {
                page.stream()
                        .filter(tried::add)
                        .forEach(draft -> transactions.runOneOfMany("draft " + draft.value(), () -> goLive(draft)));
            }
        });
    }

    /** How many drafts of the signed-in author's programs missed their moment. */
    @Transactional(readOnly = true)
    public long missed() {
        return versions.countMissed(programs.mine().stream()
                .map(program -> program.id())
                .filter(program -> gatekeeper.allows(Permission.EDIT_SCRIPTS, program))
                .toList());
    }

    @EventListener
    void on(ScriptDraftChanged event) {
        listeners.tellAfterCommit(event.version());
    }

    @EventListener
    void on(ScriptPublished event) {
        listeners.tellAfterCommit(event.version());
    }

    /**
     * @param listener called when drafts changed or were published, or missed their moment; should return at once
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        return listeners.add(draft -> listener.run());
    }

    public boolean demandsTwoPeople(ProgramId program) {
        return rules.demandsTwoPeople(program);
    }

    /** Settles whether another than its authors must publish a script. For whoever manages the program. */
    @Transactional
    public void settleTwoPeople(ProgramId program, boolean twoPeople) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS, program);
        if (rules.demandsTwoPeople(program) != twoPeople) {
            rules.put(program, twoPeople);
            events.publishEvent(new PublishingSettled(by, program, twoPeople));
        }
    }

    public boolean maySettle(ProgramId program) {
        return gatekeeper.allows(Permission.MANAGE_PROGRAMS, program);
    }

    private List<ScriptVersionId> due() {
        return versions.due(clock.instant(), PAGE);
    }

    private ScriptVersion goLive(ScriptVersionId id) {
        var draft = versions.lock(id);
        var schedule = draft.schedule();
        if (schedule == null || schedule.goLiveAt().isAfter(clock.instant())) {
            return draft;
        }
        var by = schedule.agent() == null ? Actor.system(schedule.by()) : Actor.agent(schedule.agent(), schedule.by());
        return switch (library.putIntoUse(draft, by)) {
            case Outcome.Done<ScriptVersion>(ScriptVersion published) -> published;
            case Outcome.Refused<ScriptVersion>(Refusal why) -> {
                versions.miss(id, new Missed(schedule.goLiveAt(), why));
                yield told(gatekeeper.actor(), Kind.MISSED, draft, why.code());
            }
        };
    }

    private ScriptVersion told(Actor by, Kind kind, ScriptVersion draft, String detail) {
        events.publishEvent(ScriptDraftChanged.of(by, kind, draft, detail));
        return versions.get(draft.id());
    }

    private Optional<Refusal> objectionToMoment(Instant goLiveAt) {
        return goLiveAt.isAfter(clock.instant()) ? Optional.empty() : Optional.of(Refusal.of("script-moment-passed"));
    }

    private static Optional<Refusal> objectionToEdition(ScriptVersion draft, ScriptVersion seen) {
        return draft.edition() == seen.edition()
                ? Optional.empty()
                : Optional.of(Refusal.of("script-changed-meanwhile", draft.changedBy()));
    }
}
