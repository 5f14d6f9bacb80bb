package org.infolinia.scripts.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infolinia.kernel.IdentificationLevel;
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

    /** What is known of a run now; good until something of it changes. */
    RunFacts factsOf(Run run) {
        return new RunFacts(
                run,
                new RunFacts.Sources(
                        () -> runs.acknowledged(run.contact()),
                        script -> runs.answers(run.id(), script),
                        () -> Optional.ofNullable(run.participant())
                                .map(register::levelOf)
                                .orElse(IdentificationLevel.UNKNOWN),
                        version -> library.version(version).content()));
    }

    /** Empty when the way is open; else {@code script-level-first} or {@code script-words-first} with its facts. */
    Optional<Refusal> obstacle(RunFacts facts, Node node, int exit, ScriptContent content) {
        if (node instanceof Node.Verify verify && exit == 0 && !needsNobody(facts, node)) {
            return Optional.of(Refusal.of("script-level-first", verify.level().number()));
        }
        return Optional.ofNullable(node.exits().get(exit).to())
                .flatMap(target ->
                        ways(facts, content, place -> place.equals(node)).closing(target))
                .map(words -> Refusal.of("script-words-first", wordsTitle(words)));
    }

    /** The words that must be read before one may go to a place, by jumping or along a way. */
    Optional<Node> closing(RunFacts facts, String target, ScriptContent content) {
        return ways(facts, content, place -> false).closing(target);
    }

    /** @param left whether what a place asks for is done by leaving it */
    private Ways ways(RunFacts facts, ScriptContent content, Predicate<Node> left) {
        return new Ways(
                content, place -> left.test(place) || needsNobody(facts, place), rule -> holds(facts, rule, content));
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
    boolean needsNobody(RunFacts facts, Node node) {
        return switch (node) {
            case Node.Disclose words -> facts.readings().stream().anyMatch(reading -> isOf(facts, reading, words));
            case Node.Verify verify ->
                facts.run().participant() != null && facts.level().reaches(verify.level());
            default -> false;
        };
    }

    boolean holds(RunFacts facts, Rule rule, ScriptContent content) {
        var wanted = Objects.requireNonNullElse(rule.value(), "");
        return Variable.typeOf(rule.variable(), content)
                .flatMap(type -> plain(facts, rule.variable(), content)
                        .map(value -> type.holds(rule.comparison(), value, wanted)))
                .orElse(false);
    }

    private Optional<String> plain(RunFacts facts, String variable, ScriptContent content) {
        return variable.startsWith(Variable.ANSWER_PREFIX)
                ? Optional.ofNullable(
                        facts.answers(content.code()).get(variable.substring(Variable.ANSWER_PREFIX.length())))
                : Variable.named(variable).flatMap(known -> values.plain(known, facts.run()));
    }

    /** When which words of a script were first read in this contact, by key of their place. */
    Map<String, Instant> read(RunFacts facts, ScriptContent content) {
        return byPlace(facts, facts.readings(), content);
    }

    /** The same in the contacts that this one goes on with. */
    Set<String> readBefore(RunFacts facts, ScriptContent content) {
        return byPlace(facts, runs.readBefore(facts.run().id()), content).keySet();
    }

    private Map<String, Instant> byPlace(RunFacts facts, List<Reading> readings, ScriptContent content) {
        return readings.stream()
                .filter(reading -> content.find(reading.node())
                        .filter(place -> isOf(facts, reading, place))
                        .isPresent())
                .collect(Collectors.toMap(Reading::node, Reading::at, (first, later) -> first));
    }

    /** Another script, or an earlier version, may say something else at a place of the same name. */
    private static boolean isOf(RunFacts facts, Reading reading, Node place) {
        return reading.node().equals(place.key())
                && facts.content(reading.version())
                        .find(reading.node())
                        .filter(read -> Objects.equals(read.words(), place.words()))
                        .isPresent();
    }
}
