package org.infolinia.scripts.run;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads agents through scripts. A run keeps the version it began with and saves every step as it is taken, so that it
 * goes on at the same place after a reload, for the next agent too.
 */
@Service
public class ScriptRunner {

    /** The longest answer that is kept; what is typed beyond it belongs in the note. */
    public static final int MAXIMUM_ANSWER_LENGTH = 500;

    private final Runs runs;
    private final ScriptLibrary library;
    private final RunScreens screens;
    private final RunRules rules;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScriptRunner(
            Runs runs,
            ScriptLibrary library,
            RunScreens screens,
            RunRules rules,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.library = library;
        this.screens = screens;
        this.rules = rules;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the version is not the one in use */
    @Transactional
    public RunView start(StartRun command) {
        var version = library.version(command.version());
        gatekeeper.demand(Permission.TAKE_CALLS, version.program());
        if (version.state() != ScriptVersion.State.PUBLISHED) {
            throw new IllegalArgumentException("Only a published version is run, not " + version.id());
        }
        var run = get(runs.add(command, version, agent(), clock.instant()));
        walk(run).begin();
        return view(run.id());
    }

    /** The newest run of a contact, wherever it stands. */
    @Transactional(readOnly = true)
    public Optional<RunView> current(String contact) {
        return runs.newest(contact).map(this::view);
    }

    @Transactional(readOnly = true)
    public RunView view(RunId id) {
        var run = get(id);
        gatekeeper.demand(Permission.TAKE_CALLS, run.program());
        return screens.show(run);
    }

    /** Goes on; nothing happens when the run is no longer where the agent saw it. */
    @Transactional
    public RunView go(Move move) {
        var run = open(move.run());
        var node = present(run);
        if (isWhereItWasSeen(run, move.step()) && rules.isOpen(run, node, move.exit())) {
            acknowledgeIfCompulsory(run, node);
            walk(run).leaveBy(node.exits().get(move.exit()).to(), kept(node, move), move.how());
            tellEnd(run.id());
        }
        return view(run.id());
    }

    /** Keeps that compulsory words were read out, be it at their place or ahead of it. */
    @Transactional
    public RunView acknowledge(RunId id, String node) {
        var run = open(id);
        if (!content(run.top().version()).get(node).isCompulsory()) {
            throw new IllegalArgumentException(node + " need not be read out");
        }
        keepRead(run, node);
        if (run.top().node().equals(node)) {
            walk(run).leaveBy(present(run).exits().getFirst().to(), null, How.KEY);
            tellEnd(id);
        }
        return view(id);
    }

    /** Answers an objection; {@link Node#BACK} leads to where one was. */
    @Transactional
    public RunView answerObjection(RunId id, int number) {
        var run = open(id);
        var objection = content(run.top().version()).shelf().get(number);
        walk(run).detourTo(objection.node());
        return view(id);
    }

    /** One place back on the path, or back from an objection. */
    @Transactional
    public RunView stepBack(RunId id) {
        var run = open(id);
        if (run.top().detour()) {
            walk(run).comeBack();
            return view(id);
        }
        var path = RunPath.of(run, runs.steps(id), content(run.main().version()));
        if (path.size() > 1) {
            walk(run).jumpTo(path.get(path.size() - 2).key());
        }
        return view(id);
    }

    /** From now on this is who calls, and this is what is spoken. */
    @Transactional
    public RunView speakWith(RunId id, @Nullable ParticipantId participant, Language language) {
        var run = open(id);
        runs.speaks(run.id(), participant, language);
        return view(id);
    }

    private Run open(RunId id) {
        var run = runs.findLocked(id).orElseThrow(() -> missing(id));
        gatekeeper.demand(Permission.TAKE_CALLS, run.program());
        return run;
    }

    private Run get(RunId id) {
        return runs.find(id).orElseThrow(() -> missing(id));
    }

    private static IllegalArgumentException missing(RunId id) {
        return new IllegalArgumentException("There is no run " + id.value());
    }

    private boolean isWhereItWasSeen(Run run, int step) {
        return runs.steps(run.id()).getLast().number() == step;
    }

    private void acknowledgeIfCompulsory(Run run, Node node) {
        if (node.isCompulsory()) {
            keepRead(run, node.key());
        }
    }

    private void keepRead(Run run, String node) {
        if (runs.acknowledge(run, node, agent(), clock.instant())) {
            events.publishEvent(
                    new CompulsoryWordsRead(gatekeeper.actor(), run.program(), run.participant(), run.contact(), node));
        }
    }

    private void tellEnd(RunId id) {
        var run = get(id);
        var disposition = run.disposition();
        if (disposition != null) {
            events.publishEvent(new ScriptRunEnded(
                    gatekeeper.actor(), run.program(), run.participant(), run.contact(), id, disposition));
        }
    }

    private static @Nullable String kept(Node node, Move move) {
        return switch (node) {
            case Node.Choice choice -> choice.options().get(move.exit()).key();
            case Node.Ask ask -> shortened(move.answer());
            default -> null;
        };
    }

    private static @Nullable String shortened(@Nullable String answer) {
        return answer == null || answer.length() <= MAXIMUM_ANSWER_LENGTH
                ? answer
                : answer.substring(0, MAXIMUM_ANSWER_LENGTH);
    }

    private Walk walk(Run run) {
        return new Walk(
                new Walk.Surroundings(
                        runs,
                        this::content,
                        code -> library.published(run.program(), code)
                                .orElseThrow(() -> new IllegalStateException("No script " + code + " is in use")),
                        rules::holds,
                        rules::needsNobody,
                        clock.instant()),
                run);
    }

    private Node present(Run run) {
        return content(run.top().version()).get(run.top().node());
    }

    private ScriptContent content(ScriptVersionId id) {
        return library.version(id).content();
    }

    private @Nullable AgentId agent() {
        return gatekeeper.agent().map(SignedInAgent::id).orElse(null);
    }
}
