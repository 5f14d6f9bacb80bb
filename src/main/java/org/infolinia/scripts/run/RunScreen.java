package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.scripts.FilledText;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptGraph;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.Words;
import org.infolinia.scripts.run.Run.Step;
import org.infolinia.scripts.run.RunView.Task;
import org.jspecify.annotations.Nullable;

/** Puts together what an agent sees of one run at one moment. */
final class RunScreen {

    private final Run run;
    private final Language agentLanguage;
    private final ScriptLibrary library;
    private final KnowledgeShelf shelf;
    private final SpokenValues values;
    private final RunRules rules;
    private final RunFacts facts;
    private final Sights sights;
    private final ScriptVersion version;
    private final ScriptGraph graph;
    private final List<Step> steps;
    private final Map<String, Instant> readAt;
    private final Set<String> readBefore;
    private final Map<String, String> answers;

    RunScreen(
            Run run,
            Language agentLanguage,
            Runs runs,
            ScriptLibrary library,
            KnowledgeShelf shelf,
            SpokenValues values,
            RunRules rules,
            Sights sights) {
        this.run = run;
        this.agentLanguage = agentLanguage;
        this.library = library;
        this.shelf = shelf;
        this.values = values;
        this.rules = rules;
        this.sights = sights;
        this.facts = rules.factsOf(run);
        this.version = library.version(run.top().version());
        this.graph = new ScriptGraph(version.content());
        this.steps = runs.steps(run.id());
        this.readAt = rules.read(facts, version.content());
        this.readBefore = rules.readBefore(facts, version.content());
        this.answers = spokenAnswers();
    }

    RunView draw() {
        var content = version.content();
        var node = content.get(run.top().node());
        var path = RunPath.of(run, steps, content);
        return new RunView(
                run.id(),
                version.id(),
                new RunView.Caller(run.program(), run.contact(), run.participant()),
                content.title().in(agentLanguage),
                version.number(),
                run.language(),
                path.stream()
                        .map(passed -> new RunView.Passed(passed.key(), title(passed)))
                        .toList(),
                steps.getLast().number(),
                position(path),
                place(node),
                answersTo(node),
                notices(node),
                run.objections(facts::content).stream()
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
                title(node),
                words == null ? null : filled(words),
                hint == null ? null : hint.in(agentLanguage),
                node.isCompulsory(),
                task(node),
                shelf.named(version.program(), node.articles(), agentLanguage),
                RunRules.isSkippable(node));
    }

    private Task task(Node node) {
        return switch (node) {
            case Node.Verify verify -> new Task.Identify(verify.level());
            case Node.Ask ask ->
                new Task.Type(
                        ask.field(), Objects.requireNonNullElse(steps.getLast().typed(), ""));
            case Node.Show show -> new Task.Look(sights.of(show, run));
            case Node.Action action ->
                new Task.Do(action.deed(), version.content().topic(), answersInLines(), wasToldTheDeadline(action));
            default -> new Task.Nothing();
        };
    }

    /** What was answered, in the order in which it was; a place that was asked again counts once. */
    private String answersInLines() {
        return answers.keySet().stream()
                .flatMap(place -> version.content().find(place).stream())
                .map(place -> place.title().in(run.language()) + ": " + answers.get(place.key()))
                .collect(Collectors.joining("\n"));
    }

    private boolean wasToldTheDeadline(Node.Action action) {
        return version.content().nodes().stream()
                .filter(Node.Disclose.class::isInstance)
                .map(Node.Disclose.class::cast)
                .filter(words -> words.guards().contains(action.key()) && readAt.containsKey(words.key()))
                .anyMatch(words -> words.words().asksFor(Variable.COMPLAINT_DEADLINE));
    }

    private List<RunView.Answer> answersTo(Node node) {
        var ways = new ArrayList<RunView.Answer>();
        for (var exit : node.exits()) {
            var label = exit.label();
            int number = ways.size();
            ways.add(new RunView.Answer(
                    number,
                    label == null ? null : label.in(agentLanguage),
                    destination(exit),
                    rules.obstacle(facts, node, number, version.content()).orElse(null)));
        }
        return ways;
    }

    private @Nullable String destination(Node.Exit exit) {
        var to = exit.to();
        if (to == null) {
            return null;
        }
        if (to.equals(Node.BACK)) {
            var waiting = run.main();
            return title(facts.content(waiting.version()).get(waiting.node()));
        }
        return title(version.content().get(to));
    }

    /** Those that wait come first; of these only what every way from here passes. */
    private List<RunView.Notice> notices(Node node) {
        var ahead = new HashSet<>(graph.compulsoryAheadOf(node.key()));
        ahead.addAll(closingTheWays(node));
        ahead.addAll(readInEarlierContacts());
        var compulsory =
                version.content().nodes().stream().filter(Node::isCompulsory).toList();
        var waiting = compulsory.stream()
                .filter(words -> !readAt.containsKey(words.key()))
                .filter(words -> words.equals(node) || ahead.contains(words));
        var read = compulsory.stream().filter(words -> readAt.containsKey(words.key()));
        return Stream.concat(waiting, read).map(this::notice).toList();
    }

    /** Words that a jump left behind, and without which one cannot go on from here. */
    private List<Node> closingTheWays(Node node) {
        return node.isCompulsory() && !readAt.containsKey(node.key())
                ? List.of()
                : node.exits().stream()
                        .flatMap(exit -> Optional.ofNullable(exit.to()).stream())
                        .flatMap(to -> rules.closing(facts, to, version.content()).stream())
                        .toList();
    }

    /** What opens every contact is read anew in one that goes on with an earlier one. */
    private List<Node.Disclose> readInEarlierContacts() {
        return readBefore.stream()
                .flatMap(place -> version.content().find(place).stream())
                .filter(Node.Disclose.class::isInstance)
                .map(Node.Disclose.class::cast)
                .filter(words -> words.guards().isEmpty())
                .toList();
    }

    private RunView.Notice notice(Node node) {
        var words = node.words();
        if (words == null) {
            throw new IllegalStateException("Compulsory words are missing at " + node.key());
        }
        return new RunView.Notice(node.key(), title(node), filled(words), readAt.get(node.key()));
    }

    private FilledText filled(Words words) {
        return values.fill(words, run, answers);
    }

    private String title(Node node) {
        return node.title().in(agentLanguage);
    }

    private Map<String, String> spokenAnswers() {
        var spoken = new LinkedHashMap<String, String>();
        facts.answers(version.content().code()).forEach((place, answer) -> spoken.put(place, spoken(place, answer)));
        return spoken;
    }

    private String spoken(String place, String answer) {
        return switch (version.content().find(place).orElse(null)) {
            case Node.Choice choice -> labelOf(choice, answer);
            case Node.Ask ask when ask.field() == Node.Ask.Field.DATE -> values.dateInWords(answer, run.language());
            case null, default -> answer;
        };
    }

    private String labelOf(Node.Choice choice, String answer) {
        return choice.options().stream()
                .filter(option -> option.key().equals(answer))
                .findFirst()
                .map(option -> option.label().in(run.language()))
                .orElse(answer);
    }
}
