package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.infolinia.kernel.AgentId;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.Run.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Moves a run from place to place, saving each step as it is taken, and goes on by itself where nobody has anything to
 * do: rules, called scripts, words already read, a level already reached.
 */
final class Walk {

    /** More steps than this without anybody doing anything means that a script runs in a circle. */
    static final int MAXIMUM_AUTOMATIC_STEPS = 100;

    /** What a walk needs to know and may not find out for itself. */
    record Surroundings(
            Runs runs,
            Function<ScriptVersionId, ScriptContent> contents,
            Function<String, ScriptVersion> called,
            BiPredicate<Rule, ScriptContent> holds,
            Predicate<Node> needsNobody,
            @Nullable AgentId agent,
            Instant now) {}

    private final Surroundings around;
    private final Run run;
    private final List<Frame> stack;
    private @Nullable String disposition;
    private int automaticSteps;

    Walk(Surroundings around, Run run) {
        this.around = around;
        this.run = run;
        this.stack = new ArrayList<>(run.stack());
    }

    void begin() {
        enter(top().node(), How.AUTOMATIC);
        save();
    }

    /** Goes on where another run was left. */
    void resume() {
        enter(top().node(), How.JUMP);
        save();
    }

    void leaveBy(@Nullable String target, Leaving leaving, How how) {
        around.runs().leave(run.id(), leaving, around.now());
        go(target, how);
        save();
    }

    /** Answers an objection; one that is raised while another is answered takes its place. */
    void detourTo(ScriptVersionId version, String node) {
        around.runs().leave(run.id(), Leaving.WITHOUT_ANSWER, around.now());
        dropDetours();
        stack.add(new Frame(version, node, true));
        enter(node, How.JUMP);
        save();
    }

    /** Goes to a place of the script, or of one that has called it, which ends the answer to an objection. */
    void jumpTo(ScriptVersionId version, String node) {
        around.runs().leave(run.id(), Leaving.WITHOUT_ANSWER, around.now());
        dropDownTo(version);
        moveTo(node);
        enter(node, How.JUMP);
        save();
    }

    void comeBack() {
        leaveBy(Node.BACK, Leaving.WITHOUT_ANSWER, How.JUMP);
    }

    private void go(@Nullable String target, How how) {
        if (target == null) {
            throw new IllegalStateException("A way leads nowhere, which the publish check rules out");
        }
        if (target.equals(Node.BACK)) {
            dropDetours();
            enter(top().node(), How.JUMP);
        } else {
            moveTo(target);
            enter(target, how);
        }
    }

    private void enter(String key, How how) {
        if (automaticSteps++ > MAXIMUM_AUTOMATIC_STEPS) {
            throw new IllegalStateException("A script runs in a circle at " + key);
        }
        around.runs().enter(run.id(), top(), stack.size() - 1, how, around.agent(), around.now());
        switch (content().get(key)) {
            case Node.Logic logic -> passBy(firstThatHolds(logic));
            case Node.Call call -> callScript(call);
            case Node.End end -> arriveAt(end);
            case Node node
            when around.needsNobody().test(node) ->
                passBy(node.exits().getFirst().to());
            default -> {}
        }
    }

    private void passBy(@Nullable String target) {
        around.runs().leave(run.id(), Leaving.WITHOUT_ANSWER, around.now());
        go(target, How.AUTOMATIC);
    }

    private @Nullable String firstThatHolds(Node.Logic logic) {
        return logic.rules().stream()
                .filter(rule -> around.holds().test(rule, content()))
                .findFirst()
                .map(Rule::next)
                .orElse(logic.otherwise());
    }

    private void callScript(Node.Call call) {
        var script = around.called().apply(call.script());
        around.runs().leave(run.id(), Leaving.WITHOUT_ANSWER, around.now());
        stack.add(new Frame(script.id(), script.content().start(), false));
        enter(script.content().start(), How.AUTOMATIC);
    }

    /** The end of a called script leads back to its caller; the end of the run stays in sight, for its last words. */
    private void arriveAt(Node.End end) {
        dropDetoursKeeping(end.key());
        if (stack.size() == 1) {
            disposition = end.disposition();
            return;
        }
        around.runs().leave(run.id(), Leaving.WITHOUT_ANSWER, around.now());
        stack.removeLast();
        var caller = content().get(top().node());
        go(caller.exits().getFirst().to(), How.AUTOMATIC);
    }

    private void dropDetours() {
        while (top().detour()) {
            stack.removeLast();
        }
    }

    private void dropDetoursKeeping(String key) {
        if (top().detour()) {
            dropDownTo(top().version());
            moveTo(key);
        }
    }

    private void dropDownTo(ScriptVersionId version) {
        dropDetours();
        while (!top().version().equals(version)) {
            stack.removeLast();
            dropDetours();
        }
    }

    private void moveTo(String node) {
        stack.set(stack.size() - 1, top().at(node));
    }

    private Frame top() {
        return stack.getLast();
    }

    private ScriptContent content() {
        return around.contents().apply(top().version());
    }

    private void save() {
        around.runs().stands(run.id(), stack, disposition, disposition == null ? null : around.now());
    }
}
