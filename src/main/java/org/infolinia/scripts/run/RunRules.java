package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.Variable;
import org.infolinia.scripts.run.Runs.Reading;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.SignedInAgent;
import org.springframework.stereotype.Component;

/** What decides how a run may go on: answers so far, words read so far, the level reached so far. */
@Component
class RunRules {

    private final Runs runs;
    private final ScriptLibrary library;
    private final SpokenValues values;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;

    RunRules(
            Runs runs,
            ScriptLibrary library,
            SpokenValues values,
            ParticipantRegister register,
            Gatekeeper gatekeeper) {
        this.runs = runs;
        this.library = library;
        this.values = values;
        this.register = register;
        this.gatekeeper = gatekeeper;
    }

    /** Empty when the way is open; else {@code script-level-first} or {@code script-words-first} with its facts. */
    Optional<Refusal> obstacle(Run run, Node node, int exit, ScriptContent content) {
        if (node instanceof Node.Verify verify && exit == 0 && !needsNobody(run, node)) {
            return Optional.of(Refusal.of("script-level-first", verify.level().number()));
        }
        return Optional.ofNullable(node.exits().get(exit).to())
                .flatMap(target ->
                        ways(run, content, place -> place.equals(node)).closing(target))
                .map(words -> Refusal.of("script-words-first", wordsTitle(words)));
    }

    /** The words that must be read before one may go to a place, by jumping or along a way. */
    Optional<Node> closing(Run run, String target, ScriptContent content) {
        return ways(run, content, place -> false).closing(target);
    }

    /** @param left whether what a place asks for is done by leaving it */
    private Ways ways(Run run, ScriptContent content, Predicate<Node> left) {
        return new Ways(
                content, place -> left.test(place) || needsNobody(run, place), rule -> holds(run, rule, content));
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
            case Node.Disclose words -> readings(run).anyMatch(reading -> isOf(reading, words));
            case Node.Verify verify ->
                run.participant() != null && register.levelOf(run.participant()).reaches(verify.level());
            default -> false;
        };
    }

    boolean holds(Run run, Rule rule, ScriptContent content) {
        var wanted = Objects.requireNonNullElse(rule.value(), "");
        return Variable.typeOf(rule.variable(), content)
                .flatMap(type ->
                        plain(run, rule.variable(), content).map(value -> type.holds(rule.comparison(), value, wanted)))
                .orElse(false);
    }

    private Optional<String> plain(Run run, String variable, ScriptContent content) {
        return variable.startsWith(Variable.ANSWER_PREFIX)
                ? Optional.ofNullable(
                        answers(run, content.code()).get(variable.substring(Variable.ANSWER_PREFIX.length())))
                : Variable.named(variable).flatMap(known -> values.plain(known, run));
    }

    /** When which words of a script were first read in this contact, by key of their place. */
    Map<String, Instant> read(Run run, ScriptContent content) {
        return byPlace(readings(run), content);
    }

    /** The same in the contacts that this one goes on with. */
    Set<String> readBefore(Run run, ScriptContent content) {
        return byPlace(runs.readBefore(run.id()).stream(), content).keySet();
    }

    private Map<String, Instant> byPlace(Stream<Reading> readings, ScriptContent content) {
        return readings.filter(reading -> content.find(reading.node())
                        .filter(place -> isOf(reading, place))
                        .isPresent())
                .collect(Collectors.toMap(Reading::node, Reading::at, (first, later) -> first));
    }

    private Stream<Reading> readings(Run run) {
        return runs.acknowledged(run.contact()).stream();
    }

    /** Another script, or an earlier version, may say something else at a place of the same name. */
    private boolean isOf(Reading reading, Node place) {
        return reading.node().equals(place.key())
                && library.version(reading.version())
                        .content()
                        .find(reading.node())
                        .filter(read -> Objects.equals(read.words(), place.words()))
                        .isPresent();
    }

    /**
     * What was answered at which place of a script, as it was kept, in the order in which it was; the last answer counts.
     *
     * @param script its code
     */
    Map<String, String> answers(Run run, String script) {
        return runs.answers(run.id(), script);
    }
}
