package org.infolinia.scripts.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Logic.Rule;
import org.springframework.stereotype.Component;

/** What decides how a run may go on: answers so far, words read so far, the level reached so far. */
@Component
class RunRules {

    private final Runs runs;
    private final SpokenValues values;
    private final ParticipantRegister register;

    RunRules(Runs runs, SpokenValues values, ParticipantRegister register) {
        this.runs = runs;
        this.values = values;
        this.register = register;
    }

    /** Whether the way is there and open; that of the identified is closed until the level is reached. */
    boolean isOpen(Run run, Node node, int exit) {
        var isWayOfTheIdentified = node instanceof Node.Verify && exit == 0;
        return exit < node.exits().size() && (!isWayOfTheIdentified || needsNobody(run, node));
    }

    /** Whether all that a place asks for is done already. */
    boolean needsNobody(Run run, Node node) {
        return switch (node) {
            case Node.Disclose words -> runs.acknowledged(run.contact()).containsKey(words.key());
            case Node.Verify verify ->
                run.participant() != null && register.levelOf(run.participant()).reaches(verify.level());
            default -> false;
        };
    }

    boolean holds(Run run, Rule rule) {
        var value = values.find(rule.variable(), run, answers(run));
        var wanted = Optional.ofNullable(rule.value()).orElse("");
        return switch (rule.comparison()) {
            case PRESENT -> value.isPresent();
            case EQUAL -> value.filter(wanted::equals).isPresent();
            case AT_LEAST -> value.map(RunRules::number).orElse(Long.MIN_VALUE) >= number(wanted);
        };
    }

    /** What was answered at which place, as it was kept; the last answer counts. */
    Map<String, String> answers(Run run) {
        var answers = new HashMap<String, String>();
        for (var step : runs.steps(run.id())) {
            if (step.answer() != null) {
                answers.put(step.node(), step.answer());
            }
        }
        return answers;
    }

    /** The number in a text such as {@code 4 280 points}; the smallest there is when there is none. */
    private static long number(String text) {
        var digits = text.replaceAll("[^0-9-]", "");
        return digits.matches("-?[0-9]{1,18}") ? Long.parseLong(digits) : Long.MIN_VALUE;
    }
}
