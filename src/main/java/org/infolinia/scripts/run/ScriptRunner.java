package org.infolinia.scripts.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads agents through scripts. A run keeps the version it began with and saves every step as it is taken, so that it
 * goes on at the same place after a reload, for the next agent too: whoever takes calls in the program may go on with it,
 * and each step says who did.
 */
@Service
public class ScriptRunner {

    /** The longest answer that is kept; what is typed beyond it belongs in the note. */
    public static final int MAXIMUM_ANSWER_LENGTH = 500;

    /** The longest reason for skipping a place. */
    public static final int MAXIMUM_REASON_LENGTH = 200;

    private final Runs runs;
    private final OpenRuns open;
    private final ScriptLibrary library;
    private final RunScreens screens;
    private final RunRules rules;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ZoneId zone;

    ScriptRunner(
            Runs runs,
            OpenRuns open,
            ScriptLibrary library,
            RunScreens screens,
            RunRules rules,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${infolinia.time-zone}") ZoneId zone) {
        this.runs = runs;
        this.open = open;
        this.library = library;
        this.screens = screens;
        this.rules = rules;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException when the version is not the one in use */
    @Transactional
    public RunView start(StartRun command) {
        var version = library.version(command.version());
        gatekeeper.demand(Permission.TAKE_CALLS, version.program());
        if (version.state() != ScriptVersion.State.PUBLISHED) {
            throw new IllegalArgumentException("Only a published version is run, not " + version.id());
        }
        var run = open.readable(runs.add(command, version, open.agent(), clock.instant()));
        open.walk(run).begin();
        return view(run.id());
    }

    /**
     * Goes on in another contact where an earlier run was left.
     *
     * @param place where, by its key
     * @param contact what the new run belongs to, such as {@code call:512}; what was read out before is not read there
     */
    public record ResumeRun(
            RunId earlier,
            String place,
            String contact,
            @Nullable ParticipantId participant,
            Language language) {}

    /** The place at which another contact would go on with a run; empty when the run has come to its end. */
    @Transactional(readOnly = true)
    public Optional<String> placeToResume(RunId id) {
        var run = open.readable(id);
        return run.disposition() != null
                ? Optional.empty()
                : RunPath.of(run, runs.steps(id), open.content(run.main().version())).reversed().stream()
                        .filter(place -> !isCallback(place))
                        .findFirst()
                        .map(Node::key);
    }

    /** A promise is kept by going on, and not by promising again. */
    private static boolean isCallback(Node place) {
        return place instanceof Node.Action action && action.deed() == Node.Action.Deed.CALLBACK;
    }

    /**
     * Begins a run with the version and the answers of an earlier one, where that was left. Empty when the earlier run never
     * was there.
     */
    @Transactional
    public Optional<RunView> resume(ResumeRun command) {
        var earlier = open.readable(command.earlier());
        var version = library.version(earlier.version());
        var steps = runs.steps(earlier.id());
        return steps.reversed().stream()
                .filter(step -> step.node().equals(command.place()))
                .findFirst()
                .map(step -> Run.stackAt(step, steps, this::callsAScript))
                .map(stack -> runs.add(
                        new StartRun(version.id(), command.contact(), command.participant(), command.language()),
                        version,
                        stack,
                        earlier.id(),
                        open.agent(),
                        clock.instant()))
                .map(run -> {
                    open.walk(open.readable(run)).resume();
                    return view(run);
                });
    }

    private boolean callsAScript(Run.Step step) {
        return open.content(step.version()).get(step.node()) instanceof Node.Call;
    }

    /** The newest run of a contact, wherever it stands. */
    @Transactional(readOnly = true)
    public Optional<RunView> current(String contact) {
        return runs.newest(contact).map(this::view);
    }

    @Transactional(readOnly = true)
    public RunView view(RunId id) {
        return screens.show(open.readable(id));
    }

    /**
     * Goes on; nothing happens when the run is no longer where the agent saw it. Refused when something is missing: the
     * level, words that guard the next place, or a sound answer, as {@code script-level-first}, {@code script-words-first}
     * or {@code script-answer-…}.
     */
    @Transactional
    public Outcome<RunView> go(Move move) {
        var run = open.changeable(move.run());
        var node = open.present(run);
        if (!open.isAt(run, move.step()) || move.exit() >= node.exits().size()) {
            return Outcome.done(view(run.id()));
        }
        if (node.isCompulsory()) {
            open.keepRead(run, node.key());
        }
        var obstacle = rules.obstacle(
                rules.factsOf(run), node, move.exit(), open.content(run.top().version()));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        return answer(node, move)
                .map(answer -> leave(
                        run,
                        node.exits().get(move.exit()).to(),
                        Leaving.answered(node, answer.orElse(null)),
                        move.how()));
    }

    /**
     * Goes on without doing what the place asks for. Refused as {@code script-skip-reason} without a reason, and as
     * {@code script-not-skippable} where nothing may be left out.
     */
    @Transactional
    public Outcome<RunView> skip(RunId id, int step, String reason) {
        var run = open.changeable(id);
        var node = open.present(run);
        if (!open.isAt(run, step)) {
            return Outcome.done(view(id));
        }
        if (!RunRules.isSkippable(node)) {
            return Outcome.refused("script-not-skippable");
        }
        var why = reason.strip();
        if (why.isEmpty() || why.length() > MAXIMUM_REASON_LENGTH) {
            return Outcome.refused("script-skip-reason", MAXIMUM_REASON_LENGTH);
        }
        return rules.obstacle(
                        rules.factsOf(run), node, 0, open.content(run.top().version()))
                .map(Outcome::<RunView>refused)
                .orElseGet(() -> Outcome.done(leave(run, node.exits().getFirst().to(), Leaving.skipped(why), How.KEY)));
    }

    /** Keeps what is being typed, so that a page that goes away loses nothing. */
    @Transactional
    public void keepTyped(RunId id, int step, String text) {
        var run = open.changeable(id);
        runs.keepTyped(run.id(), step, Typed.shortened(text));
    }

    /**
     * What the place asked for is done, and the run goes on.
     *
     * @param reference what came of it, such as {@code ticket:20431}
     */
    @Transactional
    public Outcome<RunView> deedDone(RunId id, int step, String reference) {
        var run = open.changeable(id);
        if (open.isAt(run, step) && open.present(run) instanceof Node.Action) {
            runs.keepDeed(id, step, reference);
            events.publishEvent(new ScriptDeedDone(
                    gatekeeper.actor(), run.program(), run.participant(), run.contact(), id, reference));
        }
        return go(new Move(id, step, 0, null, How.CLICK));
    }

    /**
     * Keeps that compulsory words were read out, be it at their place or ahead of it. From words that are read the run goes
     * on by itself, unless what comes next is closed by other words still.
     */
    @Transactional
    public RunView acknowledge(RunId id, String node) {
        var run = open.changeable(id);
        var content = open.content(run.top().version());
        if (!content.get(node).isCompulsory()) {
            throw new IllegalArgumentException(node + " need not be read out");
        }
        open.keepRead(run, node);
        var place = open.present(run);
        var facts = rules.factsOf(run);
        boolean isDone = place.isCompulsory() && rules.needsNobody(facts, place);
        return isDone && rules.obstacle(facts, place, 0, content).isEmpty()
                ? leave(run, place.exits().getFirst().to(), Leaving.WITHOUT_ANSWER, How.KEY)
                : view(id);
    }

    /**
     * Lets a run go on in the contact in which somebody else has the same caller now. What was read out to him counts there,
     * as read by whom it was and when; in the former contact it stays.
     *
     * @param run null when no script was followed
     */
    @Transactional
    public void passOn(@Nullable RunId run, String former, String contact) {
        runs.passReadings(former, contact);
        if (run != null) {
            runs.pass(open.changeable(run), contact);
        }
    }

    /** From now on this is who calls, and this is what is spoken. */
    @Transactional
    public RunView speakWith(RunId id, @Nullable ParticipantId participant, Language language) {
        var run = open.changeable(id);
        runs.speaks(run.id(), participant, language);
        return view(id);
    }

    private RunView leave(Run run, @Nullable String target, Leaving leaving, How how) {
        open.walk(run).leaveBy(target, leaving, how);
        open.tellEnd(run.id());
        return view(run.id());
    }

    private Outcome<Optional<String>> answer(Node node, Move move) {
        return switch (node) {
            case Node.Choice choice ->
                Outcome.done(Optional.of(choice.options().get(move.exit()).key()));
            case Node.Ask ask ->
                Typed.answer(ask.field(), move.answer(), today()).map(Optional::of);
            default -> Outcome.done(Optional.empty());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
