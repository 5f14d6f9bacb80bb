package org.infolinia.scripts.run;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.scripts.FilledText.Part;
import org.infolinia.scripts.Node;
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

    /**
     * Where one can go, in the present script and in those that have called it: back first, then on, then to the objections;
     * what is passed by silently is left out.
     */
    @Transactional(readOnly = true)
    public List<Destination> destinations(RunId id) {
        var run = open.readable(id);
        var path = RunPath.of(run, runs.steps(id), open.content(run.main().version()));
        var known = path.stream().map(Node::key).collect(Collectors.toSet());
        var shelf = objections(run).stream()
                .filter(objection -> known.add(objection.node()))
                .map(objection -> destination(
                        run,
                        open.content(objection.version()).get(objection.node()),
                        objection.label().in(language(run)),
                        Destination.Kind.OBJECTION))
                .toList();
        var passed = path.reversed().stream()
                .skip(1)
                .map(node -> destination(run, node, title(node, run), Destination.Kind.PASSED));
        var others = run.scripts().stream()
                .flatMap(frame -> open.content(frame.version()).nodes().stream())
                .filter(node -> !node.isPassedBySilently() && known.add(node.key()))
                .map(node -> destination(run, node, title(node, run), Destination.Kind.PLACE));
        return Stream.of(passed, others, shelf.stream()).flatMap(each -> each).toList();
    }

    /**
     * Goes to a place of the script, or else of the nearest that has called it. Refused as {@code script-words-first} when words guard it that were not read; nothing
     * else that the script asks for keeps one from jumping.
     */
    @Transactional
    public Outcome<RunView> jump(RunId id, String place) {
        var run = open.changeable(id);
        var version = run.scripts().stream()
                .map(Run.Frame::version)
                .filter(script -> open.content(script)
                        .find(place)
                        .filter(node -> !node.isPassedBySilently())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One cannot jump to " + place));
        var objection = objections(run).stream()
                .filter(one -> one.version().equals(version) && one.node().equals(place))
                .findFirst();
        if (objection.isPresent()) {
            return Outcome.done(answer(run, objection.get()));
        }
        var words = rules.closing(rules.factsOf(run), place, open.content(version));
        if (words.isPresent()) {
            return Outcome.refused("script-words-first", rules.wordsTitle(words.get()));
        }
        open.walk(run).jumpTo(version, place);
        open.tellEnd(id);
        return Outcome.done(view(id));
    }

    /** Answers an objection; {@link Node#BACK} leads to where one was. */
    @Transactional
    public RunView answerObjection(RunId id, int number) {
        var run = open.changeable(id);
        return answer(run, objections(run).get(number));
    }

    private RunView answer(Run run, Run.Objection objection) {
        open.walk(run).detourTo(objection.version(), objection.node());
        return view(run.id());
    }

    private List<Run.Objection> objections(Run run) {
        return run.objections(open::content);
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
            open.walk(run)
                    .jumpTo(run.main().version(), path.get(path.size() - 2).key());
        }
        return view(id);
    }

    private RunView view(RunId id) {
        return screens.show(open.readable(id));
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

    private Language language(Run run) {
        return gatekeeper.agent().map(SignedInAgent::language).orElse(run.language());
    }
}
