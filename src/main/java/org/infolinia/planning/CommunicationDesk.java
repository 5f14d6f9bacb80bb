package org.infolinia.planning;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.knowledge.ArticleId;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.planning.Communication.CalledOff;
import org.infolinia.planning.CommunicationEvent.CommunicationCalledOff;
import org.infolinia.planning.CommunicationEvent.CommunicationChanged;
import org.infolinia.planning.CommunicationEvent.CommunicationPlanned;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of what participants are told. Who takes calls may read it; supervisors plan. */
@Service
public class CommunicationDesk {

    /** The most that one question brings. */
    public static final int PAGE_SIZE = 500;

    private final CommunicationRows rows;
    private final ScriptLibrary scripts;
    private final KnowledgeShelf articles;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunicationDesk(
            CommunicationRows rows,
            ScriptLibrary scripts,
            KnowledgeShelf articles,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.scripts = scripts;
        this.articles = articles;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are sent between two moments, called off or not, by when they begin; at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<Communication> between(Collection<ProgramId> programs, Instant from, Instant until) {
        programs.forEach(program -> gatekeeper.demand(Permission.TAKE_CALLS, program));
        return rows.between(programs, from, until, PAGE_SIZE);
    }

    /** Empty when there is none that the asker may see. */
    @Transactional(readOnly = true)
    public Optional<Communication> find(CommunicationId id) {
        return rows.find(id).filter(found -> gatekeeper.allows(Permission.TAKE_CALLS, found.program()));
    }

    /**
     * Plans a communication.
     *
     * @return refused as {@code communication-title}, {@code communication-words}, {@code communication-times} when it ends
     *     before it begins or lasts longer than {@link Plan#LONGEST}, {@code communication-audience},
     *     {@code communication-assumption}, {@code communication-script} when the program has no such script in use,
     *     {@code communication-article}, or {@code communication-owner} when he does not work for the program
     */
    @Transactional
    public Outcome<Communication> plan(ProgramId program, Plan plan) {
        var by = gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, program);
        var objection = plan.objection().or(() -> objectionToLinks(program, plan, null));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var planned = get(rows.add(program, plan, by.name(), clock.instant()));
        events.publishEvent(new CommunicationPlanned(by, planned));
        return Outcome.done(planned);
    }

    /**
     * Plans it otherwise.
     *
     * @return refused as {@link #plan} is, as {@code communication-called-off}, and as
     *     {@code communication-changed-meanwhile}, with who did, when it is not what was seen
     */
    @Transactional
    public Outcome<Communication> change(Communication seen, Plan plan) {
        var before = locked(seen.id());
        var by = gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, before.program());
        var objection = objectionToChange(before, seen)
                .or(plan::objection)
                .or(() -> objectionToLinks(before.program(), plan, before.plan()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (plan.equals(before.plan())) {
            return Outcome.done(before);
        }
        rows.change(seen.id(), plan, by.name(), clock.instant());
        var changed = get(seen.id());
        events.publishEvent(new CommunicationChanged(by, before, changed));
        return Outcome.done(changed);
    }

    /**
     * Calls it off; it stays in the calendar.
     *
     * @return refused as {@code communication-called-off} when it is already, {@code communication-over} when everybody was
     *     told, {@code communication-why} without a reason, and as {@code communication-changed-meanwhile}
     */
    @Transactional
    public Outcome<Communication> callOff(Communication seen, String why) {
        var before = locked(seen.id());
        var by = gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, before.program());
        var objection = objectionToChange(before, seen).or(() -> objectionToCallingOff(before, why.strip()));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rows.callOff(seen.id(), new CalledOff(by.name(), clock.instant(), why.strip()));
        var after = get(seen.id());
        events.publishEvent(new CommunicationCalledOff(by, after, why.strip()));
        return Outcome.done(after);
    }

    private static Optional<Refusal> objectionToChange(Communication before, Communication seen) {
        if (before.version() != seen.version()) {
            return Optional.of(Refusal.of("communication-changed-meanwhile", before.changedBy()));
        }
        return before.isOn() ? Optional.empty() : Optional.of(Refusal.of("communication-called-off"));
    }

    private Optional<Refusal> objectionToCallingOff(Communication before, String why) {
        if (before.stage(clock.instant()) == Stage.OVER) {
            return Optional.of(Refusal.of("communication-over"));
        }
        return why.isEmpty() || why.length() > CalledOff.MAXIMUM_WHY_LENGTH
                ? Optional.of(Refusal.of("communication-why", CalledOff.MAXIMUM_WHY_LENGTH))
                : Optional.empty();
    }

    /** What stood there before may stay, though the script has retired or the owner has left. */
    private Optional<Refusal> objectionToLinks(ProgramId program, Plan plan, @Nullable Plan before) {
        var script = plan.script();
        if (script != null
                && (before == null || !script.equals(before.script()))
                && scripts.published(program, script).isEmpty()) {
            return Optional.of(Refusal.of("communication-script", script));
        }
        var article = plan.article();
        if (article != null
                && (before == null || !article.equals(before.article()))
                && !isArticleOf(program, article)) {
            return Optional.of(Refusal.of("communication-article"));
        }
        return before != null && before.owner().equals(plan.owner()) || worksFor(program, plan.owner())
                ? Optional.empty()
                : Optional.of(Refusal.of("communication-owner"));
    }

    private boolean worksFor(ProgramId program, AgentId agent) {
        return agents.find(agent)
                .filter(owner -> owner.active() && isFor(owner, program))
                .isPresent();
    }

    /** An administrator works for every program. */
    private static boolean isFor(AgentView agent, ProgramId program) {
        return agent.role() == Role.ADMINISTRATOR || agent.scope().includes(program);
    }

    private boolean isArticleOf(ProgramId program, long article) {
        return article > 0
                && articles.read(new ArticleId(article), Language.PL)
                        .filter(found -> found.program().equals(program))
                        .isPresent();
    }

    /** Whom it may concern in the program, by last name. */
    @Transactional(readOnly = true)
    public List<AgentView> possibleOwners(ProgramId program) {
        gatekeeper.demand(Permission.PLAN_COMMUNICATIONS, program);
        return agents.everybody().stream()
                .filter(agent -> agent.active() && isFor(agent, program))
                .toList();
    }

    private Communication locked(CommunicationId id) {
        return rows.lock(id).orElseThrow(() -> new AccessDeniedException("No such communication in scope"));
    }

    private Communication get(CommunicationId id) {
        return rows.find(id).orElseThrow();
    }
}
