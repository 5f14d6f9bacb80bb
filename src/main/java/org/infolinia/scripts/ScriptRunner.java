package org.infolinia.scripts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.Move.How;
import org.infolinia.scripts.Run.Step;
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
    private final ScriptVersions versions;
    private final SpokenValues values;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScriptRunner(
            Runs runs,
            ScriptVersions versions,
            SpokenValues values,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.versions = versions;
        this.values = values;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the version is not the one in use */
    @Transactional
    public RunView start(StartRun command) {
        var version = version(command.version());
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
        return new RunScreen(run).draw();
    }

    /** Goes on; nothing happens when the run is no longer where the agent saw it. */
    @Transactional
    public RunView go(Move move) {
        var run = open(move.run());
        var node = present(run);
        if (isWhereItWasSeen(run, move.step()) && isOpen(run, node, move.exit())) {
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
        var path = visiblePath(run, runs.steps(id));
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

    private boolean isOpen(Run run, Node node, int exit) {
        var isWayOfTheIdentified = node instanceof Node.Verify && exit == 0;
        return exit < node.exits().size() && (!isWayOfTheIdentified || needsNobody(run, node));
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
        if (run.disposition() != null) {
            events.publishEvent(new ScriptRunEnded(
                    gatekeeper.actor(), run.program(), run.participant(), run.contact(), id, run.disposition()));
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
                        code -> versions.published(run.program(), code)
                                .orElseThrow(() -> new IllegalStateException("No script " + code + " is in use")),
                        this::holds,
                        this::needsNobody,
                        clock.instant()),
                run);
    }

    private boolean needsNobody(Run run, Node node) {
        return switch (node) {
            case Node.Disclose words -> runs.acknowledged(run.contact()).containsKey(words.key());
            case Node.Verify verify ->
                run.participant() != null && register.levelOf(run.participant()).reaches(verify.level());
            default -> false;
        };
    }

    private boolean holds(Run run, Node.Logic.Rule rule) {
        var value = values.find(rule.variable(), run, rawAnswers(run));
        var wanted = Optional.ofNullable(rule.value()).orElse("");
        return switch (rule.comparison()) {
            case PRESENT -> value.isPresent();
            case EQUAL -> value.filter(wanted::equals).isPresent();
            case AT_LEAST ->
                value.map(text -> text.replaceAll("[^0-9-]", ""))
                        .filter(digits -> digits.matches("-?[0-9]{1,18}"))
                        .filter(digits -> Long.parseLong(digits) >= Long.parseLong(wanted))
                        .isPresent();
        };
    }

    private Map<String, String> rawAnswers(Run run) {
        var answers = new HashMap<String, String>();
        for (var step : runs.steps(run.id())) {
            if (step.answer() != null) {
                answers.put(step.node(), step.answer());
            }
        }
        return answers;
    }

    private Node present(Run run) {
        return content(run.top().version()).get(run.top().node());
    }

    private ScriptContent content(ScriptVersionId id) {
        return version(id).content();
    }

    private ScriptVersion version(ScriptVersionId id) {
        return versions.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no script version " + id.value()));
    }

    private @Nullable AgentId agent() {
        return gatekeeper.agent().map(SignedInAgent::id).orElse(null);
    }

    /** The places of the present script that led here; a place seen twice is where the path begins again. */
    private List<Node> visiblePath(Run run, List<Step> steps) {
        var frame = run.stack().stream().filter(f -> !f.detour()).toList().getLast();
        int depth = run.stack().indexOf(frame);
        var content = content(frame.version());
        var path = new ArrayList<Node>();
        for (var step : steps) {
            if (step.depth() != depth || !step.version().equals(frame.version())) {
                continue;
            }
            var node = content.get(step.node());
            int seenAt = path.indexOf(node);
            if (seenAt >= 0) {
                path.subList(seenAt, path.size()).clear();
            }
            if (!node.isPassedBySilently()) {
                path.add(node);
            }
        }
        return path;
    }

    /** Puts together what the agent sees of one run. */
    private final class RunScreen {

        private final Run run;
        private final ScriptVersion version;
        private final ScriptGraph graph;
        private final List<Step> steps;
        private final Map<String, String> answers;
        private final Language agentLanguage;

        RunScreen(Run run) {
            this.run = run;
            this.version = version(run.top().version());
            this.graph = new ScriptGraph(version.content());
            this.steps = runs.steps(run.id());
            this.answers = spokenAnswers();
            this.agentLanguage = gatekeeper.agent().map(SignedInAgent::language).orElse(run.language());
        }

        RunView draw() {
            var node = present(run);
            var path = visiblePath(run, steps);
            return new RunView(
                    run.id(),
                    version.id(),
                    version.content().title().in(agentLanguage),
                    version.number(),
                    run.language(),
                    path.stream().map(place -> place.title().in(agentLanguage)).toList(),
                    steps.getLast().number(),
                    position(path),
                    place(node),
                    answersTo(node),
                    notices(node),
                    version.content().shelf().stream()
                            .map(objection -> objection.label().in(agentLanguage))
                            .toList(),
                    run.top().detour(),
                    run.disposition());
        }

        private RunView.Position position(List<Node> path) {
            int ahead = path.isEmpty()
                    ? 0
                    : graph.shortestWayToAnEnd(path.getLast().key()).orElse(0);
            return new RunView.Position(path.size(), path.size() + ahead);
        }

        private RunView.Place place(Node node) {
            var words = node.words();
            var hint = node.hint();
            return new RunView.Place(
                    node.key(),
                    node.title().in(agentLanguage),
                    words == null ? null : filled(words),
                    hint == null ? null : hint.in(agentLanguage),
                    node.isCompulsory(),
                    node instanceof Node.Verify verify ? verify.level() : null,
                    node instanceof Node.Ask ask ? ask.field() : null,
                    node instanceof Node.Action action ? action.deed() : null);
        }

        private List<RunView.Answer> answersTo(Node node) {
            var answersTo = new ArrayList<RunView.Answer>();
            for (var exit : node.exits()) {
                var label = exit.label();
                int number = answersTo.size();
                answersTo.add(new RunView.Answer(
                        number,
                        label == null ? null : label.in(agentLanguage),
                        destination(exit),
                        isOpen(run, node, number)));
            }
            return answersTo;
        }

        private @Nullable String destination(Node.Exit exit) {
            var to = exit.to();
            if (to == null) {
                return null;
            }
            if (to.equals(Node.BACK)) {
                var waiting = run.stack().get(run.stack().size() - 2);
                return content(waiting.version()).get(waiting.node()).title().in(agentLanguage);
            }
            return version.content().get(to).title().in(agentLanguage);
        }

        private List<RunView.Notice> notices(Node node) {
            var readAt = runs.acknowledged(run.contact());
            var relevant = version.content().nodes().stream()
                    .filter(Node::isCompulsory)
                    .filter(words -> readAt.containsKey(words.key()) || isAhead(words, node))
                    .toList();
            var waiting = relevant.stream().filter(words -> !readAt.containsKey(words.key()));
            var read = relevant.stream().filter(words -> readAt.containsKey(words.key()));
            return Stream.concat(waiting, read)
                    .map(words -> notice(words, readAt.get(words.key())))
                    .toList();
        }

        private boolean isAhead(Node words, Node node) {
            return words.equals(node) || graph.compulsoryAheadOf(node.key()).contains(words);
        }

        private RunView.Notice notice(Node node, @Nullable Instant readAt) {
            var words = node.words();
            if (words == null) {
                throw new IllegalStateException("Compulsory words are missing at " + node.key());
            }
            return new RunView.Notice(node.key(), node.title().in(agentLanguage), filled(words), readAt);
        }

        private FilledText filled(Words words) {
            return values.fill(words, run, answers);
        }

        private Map<String, String> spokenAnswers() {
            var spoken = new HashMap<String, String>();
            rawAnswers(run).forEach((place, answer) -> spoken.put(place, spoken(place, answer)));
            return spoken;
        }

        private String spoken(String place, String answer) {
            return switch (version.content().find(place).orElse(null)) {
                case Node.Choice choice ->
                    choice.options().stream()
                            .filter(option -> option.key().equals(answer))
                            .findFirst()
                            .map(option -> option.label().in(run.language()))
                            .orElse(answer);
                case Node.Ask ask when ask.field() == Node.Ask.Field.DATE -> values.dateInWords(answer, run.language());
                case null, default -> answer;
            };
        }
    }
}
