package org.infolinia.scripts.run;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.Words;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is stored.
 *
 * @param stack where it stands; the last frame is the present one, those before it wait for its return
 */
record Run(
        RunId id,
        ProgramId program,
        ScriptVersionId version,
        String contact,
        @Nullable ParticipantId participant,
        Language language,
        List<Frame> stack,
        @Nullable String disposition) {

    Run {
        stack = List.copyOf(stack);
    }

    /** @param detour whether it answers an objection, and not a call of another script */
    record Frame(ScriptVersionId version, String node, boolean detour) {

        Frame at(String other) {
            return new Frame(version, other, detour);
        }
    }

    /**
     * @param depth how many frames waited below it
     * @param typed what the agent has typed so far and not confirmed; null once the place is left
     */
    record Step(
            int number,
            ScriptVersionId version,
            String node,
            int depth,
            @Nullable String answer,
            @Nullable String typed) {

        private Frame frame() {
            return new Frame(version, node, false);
        }
    }

    Frame top() {
        return stack.getLast();
    }

    /** Where it would stand now if it had never gone on from a step; answers to objections are left out. */
    static List<Frame> stackAt(Step step, List<Step> steps, Predicate<Step> callsAScript) {
        var stack = new ArrayDeque<Frame>();
        stack.push(step.frame());
        int depth = step.depth();
        for (var earlier : steps.subList(0, steps.indexOf(step)).reversed()) {
            if (earlier.depth() == depth - 1 && callsAScript.test(earlier)) {
                stack.push(earlier.frame());
                depth--;
            }
        }
        return List.copyOf(stack);
    }

    /** The frame of the present script itself, below any answer to an objection. */
    Frame main() {
        return scripts().getFirst();
    }

    /**
     * What the caller may say at any moment: whatever the present script answers, and then those that have called it.
     *
     * @param node key of the place that answers it, in that version
     */
    record Objection(ScriptVersionId version, String node, Words label) {}

    /** Where two scripts have an answer of the same name, the inner one's counts. */
    List<Objection> objections(Function<ScriptVersionId, ScriptContent> contents) {
        var known = new HashSet<String>();
        return scripts().stream()
                .flatMap(frame -> contents.apply(frame.version()).shelf().stream()
                        .map(one -> new Objection(frame.version(), one.node(), one.label())))
                .filter(objection -> known.add(objection.node()))
                .toList();
    }

    /** The present script, the one that has called it, and so on; answers to objections are left out. */
    List<Frame> scripts() {
        return stack.reversed().stream().filter(frame -> !frame.detour()).toList();
    }
}
