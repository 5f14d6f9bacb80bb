package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.Node.Choice.Option;
import org.infolinia.scripts.Node.Logic.Comparison;
import org.infolinia.scripts.Node.Logic.Rule;
import org.infolinia.scripts.ScriptContent.Objection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishCheckTest {

    private static final Map<String, Set<Language>> ARTICLES =
            Map.of("rules", Set.of(Language.PL, Language.EN, Language.AZ), "polish-rules", Set.of(Language.PL));

    /** The program has one other script in use, which calls the one that is checked. */
    private static final ScriptNeighbours NEIGHBOURS = new ScriptNeighbours() {
        @Override
        public Optional<ScriptContent> scriptInUse(String code) {
            return switch (code) {
                case "returning" ->
                    Optional.of(script(
                            List.of(new Node.Call("start", words("Call"), "a-script", "end"), end("end", "other")),
                            List.of()));
                case "plain" -> Optional.of(script(List.of(say("start", "end"), end("end", "other")), List.of()));
                default -> Optional.empty();
            };
        }

        @Override
        public Set<Language> languagesOfArticle(String key) {
            return ARTICLES.getOrDefault(key, Set.of());
        }

        @Override
        public Set<String> dispositions() {
            return Set.of("other", "complaint-registered");
        }
    };

    @Test
    void anEndProposesWhatCallsCanBeAbout() {
        assertThat(rulesBrokenBy(say("start", "end"), end("end", "nonsense")))
                .containsExactly("unknown-disposition at end");
    }

    @Test
    void aSoundScriptHasNoFindings() {
        assertThat(rulesBrokenBy(say("start", "end"), end("end", "other"))).isEmpty();
    }

    @Test
    void aPlaceThatLeadsNowhereIsFound() {
        assertThat(rulesBrokenBy(say("start", null), end("end", "other"))).contains("dead-end at start");
    }

    @Test
    void aWayToAPlaceThatIsNotThereIsFound() {
        assertThat(rulesBrokenBy(say("start", "nowhere"))).contains("unknown-place at start");
    }

    @Test
    void aPlaceThatNothingLeadsToIsFound() {
        assertThat(rulesBrokenBy(say("start", "end"), say("lost", "end"), end("end", "other")))
                .containsExactly("unreachable at lost");
    }

    @Test
    void aPlaceOnTheShelfNeedsNoWayToIt() {
        var content = script(
                List.of(say("start", "end"), say("objection", Node.BACK), end("end", "other")),
                List.of(new Objection(words("No"), "objection")));

        assertThat(PublishCheck.findings(content, NEIGHBOURS)).isEmpty();
    }

    @Test
    void goingBackOutsideOfAnObjectionIsFound() {
        assertThat(rulesBrokenBy(say("start", Node.BACK))).contains("back-from-nowhere at start");
    }

    @Test
    void rulesWithoutADefaultAreFound() {
        assertThat(rulesBrokenBy(new Node.Logic("start", words("Rule"), List.of(), null), end("end", "other")))
                .contains("logic-without-default at start");
    }

    @Test
    void anEndWithoutADispositionIsFound() {
        assertThat(rulesBrokenBy(say("start", "end"), end("end", null)))
                .containsExactly("end-without-disposition at end");
    }

    @Test
    void anUnknownVariableIsFound() {
        var start = new Node.Say("start", words("Start"), words("Your {wallet.ballance}"), null, List.of(), "end");

        assertThat(rulesBrokenBy(start, end("end", "other"))).containsExactly("unknown-variable at start");
    }

    @Test
    void anAnswerThatNobodyAskedForIsAnUnknownVariable() {
        var start = new Node.Say("start", words("Start"), words("On {answer.day}"), null, List.of(), "end");

        assertThat(rulesBrokenBy(start, end("end", "other"))).containsExactly("unknown-variable at start");
    }

    @Test
    void aTextMissingInALanguageIsFound() {
        var polishOnly = new Words(Map.of(Language.PL, "Dzień dobry"));
        var start = new Node.Say("start", words("Start"), polishOnly, null, List.of(), "end");

        assertThat(rulesBrokenBy(start, end("end", "other"))).containsExactly("text-missing at start");
    }

    @Test
    void aPlaceholderMissingInOneLanguageIsFound() {
        var uneven = new Words(Map.of(Language.PL, "Tu {program.name}", Language.EN, "Hello"));
        var start = new Node.Say("start", words("Start"), uneven, null, List.of(), "end");

        assertThat(rulesBrokenBy(start, end("end", "other"))).containsExactly("placeholder-missing at start");
    }

    @Test
    void aCallOfAScriptThatIsNotPublishedIsFound() {
        var start = new Node.Call("start", words("Call"), "identification", "end");

        assertThat(rulesBrokenBy(start, end("end", "other"))).containsExactly("unknown-script at start");
    }

    @Test
    void aCallOfAScriptInUseIsSound() {
        assertThat(rulesBrokenBy(new Node.Call("start", words("Call"), "plain", "end"), end("end", "other")))
                .isEmpty();
    }

    @Test
    void aScriptThatCallsItselfIsFoundBeItThroughAnother() {
        assertThat(rulesBrokenBy(new Node.Call("start", words("Call"), "a-script", "end"), end("end", "other")))
                .containsExactly("calls-in-a-circle at start");
        assertThat(rulesBrokenBy(new Node.Call("start", words("Call"), "returning", "end"), end("end", "other")))
                .containsExactly("calls-in-a-circle at start");
    }

    @Test
    void aRuleAboutAnUnknownVariableIsFound() {
        assertThat(rulesBrokenBy(rule("wallet.ballance", Comparison.PRESENT, null), end("end", "other")))
                .containsExactly("unknown-variable at start");
    }

    @Test
    void aRuleThatComparesWithNothingIsFound() {
        assertThat(rulesBrokenBy(rule("wallet.balance", Comparison.EQUAL, " "), end("end", "other")))
                .containsExactly("rule-without-value at start");
        assertThat(rulesBrokenBy(rule("wallet.balance", Comparison.AT_LEAST, "many"), end("end", "other")))
                .containsExactly("comparison-misfit at start");
        assertThat(rulesBrokenBy(rule("wallet.balance", Comparison.AT_LEAST, "100"), end("end", "other")))
                .isEmpty();
    }

    @Test
    void placesThatNeverComeToAnEndAreFound() {
        assertThat(rulesBrokenBy(
                        choice("start", "round", "end"),
                        say("round", "again"),
                        say("again", "round"),
                        end("end", "other")))
                .containsExactly("endless at round", "endless at again");
    }

    @Test
    void aCircleThatNobodyWouldStopIsFoundWithItsWay() {
        var content = script(
                List.of(
                        rule("wallet.balance", Comparison.PRESENT, null, "notice"),
                        disclose("notice", List.of(), "start"),
                        end("end", "other")),
                List.of());

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .contains(Finding.along("runs-in-a-circle", "start", List.of("start", "notice", "start")));
    }

    @Test
    void aCircleThatSomebodyDecidesAboutIsSound() {
        assertThat(rulesBrokenBy(say("start", "question"), choice("question", "start", "end"), end("end", "other")))
                .isEmpty();
    }

    @Test
    void compulsoryWordsThatGuardNeitherAnEndNorADeedAreFound() {
        assertThat(rulesBrokenBy(
                        disclose("start", List.of("gone", "question"), "question"),
                        say("question", "end"),
                        end("end", "other")))
                .containsExactly("guards-no-deed at start", "guards-no-deed at start");
    }

    @Test
    void compulsoryWordsBeforeADeedAreFoundWhenTheDeedIsReachedWithoutThem() {
        var content = script(
                List.of(
                        choice("start", "notice", "deed"),
                        disclose("notice", List.of("deed"), "deed"),
                        new Node.Action(
                                "deed",
                                words("Deed"),
                                words("Do"),
                                null,
                                List.of(),
                                Node.Action.Deed.NEW_TICKET,
                                "end"),
                        end("end", "other")),
                List.of());

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .containsExactly(Finding.along("compulsory-words-avoidable", "notice", List.of("start", "deed")));
    }

    @Test
    void anAnswerThatStandsTwiceIsFound() {
        assertThat(rulesBrokenBy(choice("start", "end", "end"), end("end", "other")))
                .containsExactly("answer-taken at start");
    }

    @Test
    void twoObjectionsWithOneAnswerAreFound() {
        var content = script(
                List.of(say("start", "end"), say("objection", Node.BACK), end("end", "other")),
                List.of(new Objection(words("No"), "objection"), new Objection(words("Never"), "objection")));

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .extracting(Finding::rule, Finding::node)
                .containsExactly(tuple("answers-two-objections", "objection"));
    }

    @Test
    void moreObjectionsThanKeysAreFound() {
        var answers = IntStream.rangeClosed(0, PublishCheck.MAXIMUM_OBJECTIONS)
                .mapToObj(number -> say("objection" + number, Node.BACK))
                .toList();
        var nodes = new ArrayList<Node>(List.of(say("start", "end"), end("end", "other")));
        nodes.addAll(answers);
        var content = script(
                nodes,
                answers.stream()
                        .map(answer -> new Objection(words("No"), answer.key()))
                        .toList());

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .extracting(Finding::rule)
                .containsExactly("too-many-objections");
    }

    @Test
    void anObjectionWithoutItsWordsInALanguageIsFound() {
        var content = script(
                List.of(say("start", "end"), say("objection", Node.BACK), end("end", "other")),
                List.of(new Objection(new Words(Map.of(Language.PL, "Nie")), "objection")));

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .containsExactly(Finding.of("text-missing", "a-script", "en"));
    }

    private static Node rule(String variable, Comparison comparison, @Nullable String value) {
        return rule(variable, comparison, value, "end");
    }

    private static Node rule(String variable, Comparison comparison, @Nullable String value, String next) {
        return new Node.Logic("start", words("Rule"), List.of(new Rule(variable, comparison, value, next)), "end");
    }

    private static Node disclose(String key, List<String> guards, String next) {
        return new Node.Disclose(key, words(key), words("Read"), null, List.of(), guards, next);
    }

    @Test
    void anArticleThatIsNotThereOrNotInALanguageOfTheScriptIsFound() {
        assertThat(findings(saying("rules"))).isEmpty();
        assertThat(findings(saying("gone"))).containsExactly(Finding.of("unknown-article", "start", "gone"));
        assertThat(findings(saying("polish-rules")))
                .containsExactly(Finding.of("article-text-missing", "start", "polish-rules", "en"));
    }

    @Test
    void moreArticlesThanAnybodyReadsAreFound() {
        assertThat(findings(saying("rules", "rules", "rules"))).isEmpty();
        assertThat(findings(saying("rules", "rules", "rules", "rules")))
                .containsExactly(Finding.of("too-many-articles", "start", Node.MAXIMUM_ARTICLES));
    }

    private static List<Finding> findings(Node start) {
        return PublishCheck.findings(script(List.of(start, end("end", "other")), List.of()), NEIGHBOURS);
    }

    private static Node saying(String... articles) {
        return new Node.Say("start", words("start"), words("Hello"), null, List.of(articles), "end");
    }

    @Test
    void compulsoryWordsThatAWayLeavesOutAreFoundWithThatWay() {
        var content = script(
                List.of(
                        choice("start", "notice", "end"),
                        new Node.Disclose(
                                "notice", words("Notice"), words("Recorded"), null, List.of(), List.of(), "end"),
                        end("end", "other")),
                List.of());

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .containsExactly(Finding.along("compulsory-words-avoidable", "notice", List.of("start", "end")));
    }

    @Test
    void compulsoryWordsThatGuardOneActionMayBeLeftOutElsewhere() {
        assertThat(rulesBrokenBy(
                        choice("start", "notice", "question"),
                        new Node.Disclose(
                                "notice",
                                words("Notice"),
                                words("By Friday"),
                                null,
                                List.of(),
                                List.of("complaint"),
                                "complaint"),
                        end("complaint", "complaint-registered"),
                        end("question", "other")))
                .isEmpty();
    }

    @Test
    void anObjectionThatLeadsPastCompulsoryWordsIsFound() {
        var content = script(
                List.of(
                        new Node.Disclose(
                                "start", words("Notice"), words("Recorded"), null, List.of(), List.of(), "end"),
                        say("objection", "end"),
                        end("end", "other")),
                List.of(new Objection(words("No"), "objection")));

        assertThat(PublishCheck.findings(content, NEIGHBOURS))
                .extracting(Finding::rule)
                .containsExactly("compulsory-words-avoidable");
    }

    @Test
    void moreAnswersThanKeysAreFound() {
        assertThat(rulesBrokenBy(choice("start", "end", "end", "end", "end", "end", "end"), end("end", "other")))
                .contains("too-many-options at start");
    }

    @Test
    void aKeyThatIsTakenTwiceIsFound() {
        assertThat(rulesBrokenBy(say("start", "end"), say("start", "end"), end("end", "other")))
                .containsExactly("key-taken at start");
    }

    private static List<String> rulesBrokenBy(Node... nodes) {
        return PublishCheck.findings(script(List.of(nodes), List.of()), NEIGHBOURS).stream()
                .map(finding -> finding.rule() + " at " + finding.node())
                .toList();
    }

    private static ScriptContent script(List<Node> nodes, List<Objection> shelf) {
        return new ScriptContent(
                ScriptContent.SCHEMA,
                "a-script",
                words("A script"),
                "test",
                Set.of(Language.PL, Language.EN),
                "start",
                nodes,
                shelf);
    }

    private static Node say(String key, @Nullable String next) {
        return new Node.Say(key, words(key), words("Hello"), null, List.of(), next);
    }

    private static Node end(String key, @Nullable String disposition) {
        return new Node.End(key, words(key), words("Goodbye"), null, List.of(), disposition);
    }

    private static Node choice(String key, String... nexts) {
        var options = List.of(nexts).stream()
                .map(next -> new Option(next, words(next), next))
                .toList();
        return new Node.Choice(key, words(key), words("Which"), null, List.of(), options);
    }

    private static Words words(String text) {
        return new Words(Map.of(Language.PL, text, Language.EN, text));
    }
}
