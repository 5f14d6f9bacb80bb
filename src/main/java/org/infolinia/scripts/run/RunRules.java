package org.infolinia.scripts.run;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.Variable;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.stereotype.Component;

/** What decides how a run may go on: answers so far, words read so far, the level reached so far. */
@Component
class RunRules {

    private final Runs runs;
    private final SpokenValues values;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    RunRules(Runs runs, SpokenValues values, ParticipantRegister register, Gatekeeper gatekeeper) {
        this.runs = runs;
        this.values = values;
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** Empty when the way is open; else {@code script-level-first} or {@code script-words-first} with its facts. */
    Optional<Refusal> obstacle(Run run, Node node, int exit, ScriptContent content) {
        if (node instanceof Node.Verify verify && exit == 0 && !needsNobody(run, node)) {
            return Optional.of(Refusal.of("script-level-first", verify.level().number()));
        }
        var target = node.exits().get(exit).to();
        return node.isCompulsory() || target == null
                ? Optional.empty()
                : closing(run, target, content).map(words -> Refusal.of("script-words-first", wordsTitle(words)));
    }

    /** The words that must be read before one may go to a place, by jumping or along a way. */
    Optional<Node> closing(Run run, String target, ScriptContent content) {
        return new Ways(content, node -> needsNobody(run, node), rule -> holds(run, rule, content)).closing(target);
    }

    /** Whether one may go on without doing what a place asks for; words that must be read never may be left out. */
    static boolean isSkippable(Node node) {
        return switch (node) {
            case Node.Say say -> true;
            case Node.Ask ask -> true;
            case Node.Show show -> true;
            case Node.Action action -> true;
            default -> false;
        };
    }

    String wordsTitle(Node words) {
        var language = gatekeeper.agent().map(SignedInAgent::language).orElse(Language.EN);
        return words.title().in(language);
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

    boolean holds(Run run, Rule rule, ScriptContent content) {
        var wanted = Objects.requireNonNullElse(rule.value(), "");
        return Variable.typeOf(rule.variable(), content)
                .flatMap(type -> plain(run, rule.variable()).map(value -> type.holds(rule.comparison(), value, wanted)))
                .orElse(false);
    }

    private Optional<String> plain(Run run, String variable) {
        return variable.startsWith(Variable.ANSWER_PREFIX)
                ? Optional.ofNullable(answers(run).get(variable.substring(Variable.ANSWER_PREFIX.length())))
                : Variable.named(variable).flatMap(known -> values.plain(known, run));
    }

    /** What was answered at which place, as it was kept, in the order in which it was; the last answer counts. */
    Map<String, String> answers(Run run) {
        return runs.answers(run.id());
    }
}
