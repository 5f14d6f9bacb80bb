package org.infolinia.scripts.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.scripts.FilledText.Part;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves in a script out of turn: to answer an objection, back, or to any place that is open. */
@Service
public class ScriptJumps {

    private final Runs runs;
    private final OpenRuns open;
    private final RunScreens screens;
    private final RunRules rules;
    private final Gatekeeper gatekeeper;

    ScriptJumps(Runs runs, OpenRuns open, RunScreens screens, RunRules rules, Gatekeeper gatekeeper) {
        this.runs = runs;
        this.open = open;
        this.screens = screens;
        this.rules = rules;
        this.gatekeeper = gatekeeper;
    }

    /**
     * A place one can go to by its name.
     *
     * @param words what is said there, in the language of the call
     */
    public record Destination(String key, String title, String words, Kind kind) {

        public enum Kind {
            /** On the path, so that one comes back to it. */
            PASSED,
            /** Somewhere else in the script. */
            PLACE,
            /** Answers an objection, and leads back to where one was. */
            OBJECTION
        }
    }

    /** Where one can go: back first, then on, then to the objections; what is passed by silently is left out. */
    @Transactional(readOnly = true)
    public List<Destination> destinations(RunId id) {
        var run = open.readable(id);
        var content = open.content(run.main().version());
        var path = RunPath.of(run, runs.steps(id), content);
        var shelf = content.shelf().stream()
                .map(objection -> destination(
                        run, content.get(objection.node()), label(objection, run), Destination.Kind.OBJECTION))
                .toList();
        var passed = path.reversed().stream()
                .skip(1)
                .map(node -> destination(run, node, title(node, run), Destination.Kind.PASSED));
        var others = content.nodes().stream()
                .filter(node -> !node.isPassedBySilently() && !path.contains(node))
                .filter(node -> shelf.stream().noneMatch(one -> one.key().equals(node.key())))
                .map(node -> destination(run, node, title(node, run), Destination.Kind.PLACE));
        return Stream.of(passed, others, shelf.stream()).flatMap(each -> each).toList();
    }

    /**
     * Goes to a place of the script. Refused as {@code script-words-first} when words guard it that were not read; nothing
     * else that the script asks for keeps one from jumping.
     */
    @Transactional
    public Outcome<RunView> jump(RunId id, String place) {
        var run = open.changeable(id);
        var content = open.content(run.main().version());
        var objection = numberOnShelf(content, place);
        if (objection.isPresent()) {
            return Outcome.done(answerObjection(id, objection.get()));
        }
        if (content.find(place).filter(node -> !node.isPassedBySilently()).isEmpty()) {
            throw new IllegalArgumentException("One cannot jump to " + place);
        }
        var words = rules.closing(run, place, content);
        if (words.isPresent()) {
            return Outcome.refused("script-words-first", rules.wordsTitle(words.get()));
        }
        open.walk(run).jumpTo(place);
        open.tellEnd(id);
        return Outcome.done(view(id));
    }

    /** Answers an objection; {@link Node#BACK} leads to where one was. */
    @Transactional
    public RunView answerObjection(RunId id, int number) {
        var run = open.changeable(id);
        open.walk(run)
                .detourTo(open.content(run.main().version()).shelf().get(number).node());
        return view(id);
    }

    /** One place back on the path, or back from an objection. */
    @Transactional
    public RunView stepBack(RunId id) {
        var run = open.changeable(id);
        if (run.top().detour()) {
            open.walk(run).comeBack();
            return view(id);
        }
        var path = RunPath.of(run, runs.steps(id), open.content(run.main().version()));
        if (path.size() > 1) {
            open.walk(run).jumpTo(path.get(path.size() - 2).key());
        }
        return view(id);
    }

    private RunView view(RunId id) {
        return screens.show(open.readable(id));
    }

    private static Optional<Integer> numberOnShelf(ScriptContent content, String place) {
        return Stream.iterate(0, number -> number < content.shelf().size(), number -> number + 1)
                .filter(number -> content.shelf().get(number).node().equals(place))
                .findFirst();
    }

    private Destination destination(Run run, Node node, String title, Destination.Kind kind) {
        var words = node.words();
        return new Destination(
                node.key(),
                title,
                words == null
                        ? ""
                        : words.fill(run.language(), Part.Withheld::new).plain(),
                kind);
    }

    private String title(Node node, Run run) {
        return node.title().in(language(run));
    }

    private String label(ScriptContent.Objection objection, Run run) {
        return objection.label().in(language(run));
    }

    private Language language(Run run) {
        return gatekeeper.agent().map(SignedInAgent::language).orElse(run.language());
    }
}
