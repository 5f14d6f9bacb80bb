package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.scripts.ScriptSketch.choice;
import static org.infolinia.scripts.ScriptSketch.disclose;
import static org.infolinia.scripts.ScriptSketch.end;
import static org.infolinia.scripts.ScriptSketch.say;
import static org.infolinia.scripts.ScriptSketch.words;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptSketch;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.run.Move.How;
import org.infolinia.scripts.run.RunView.Notice;
import org.infolinia.scripts.run.ScriptJumps.Destination;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A script that calls another one, whose places have the same names. */
@IntegrationTest
@Import(RunScene.class)
class CalledScriptTest {

    @Autowired
    RunScene scene;

    @Autowired
    ScriptRunner runner;

    @Autowired
    ScriptJumps jumps;

    @Autowired
    ScriptLibrary library;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private RunView run;

    @BeforeEach
    void aScriptIsInUseThatCallsAnother() {
        program = new Programs(directory, gatekeeper).aProgram();
        published(
                program,
                "inner",
                ScriptSketch.of(
                        List.of(
                                disclose("notice", "Read that, too", "topic"),
                                choice("topic", "end", "told"),
                                say("told", "You said {answer.topic}", "end"),
                                say("how-long", "Two weeks", Node.BACK),
                                end("end")),
                        "how-long"));
        var outer = published(
                program,
                "outer",
                ScriptSketch.of(
                        List.of(
                                disclose("notice", "topic"),
                                choice("topic", "call", "summary"),
                                new Node.Call("call", words("call"), "inner", "summary"),
                                say("summary", "You said {answer.topic}", "end"),
                                say("why", "Since the law says so", Node.BACK),
                                end("end")),
                        "why"));
        SignedIn.agentOf(program);
        run = runner.start(new StartRun(outer.id(), "test:" + UUID.randomUUID(), null, Language.EN));
        runner.acknowledge(run.id(), "notice");
        run = scene.choose(runner.view(run.id()), 0, null);
    }

    @AfterEach
    void signOut() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void otherWordsAtAPlaceOfTheSameNameAreReadThereToo() {
        assertThat(run.place().key()).isEqualTo("notice");
        assertThat(run.notices())
                .allSatisfy(notice -> assertThat(notice.readAt()).isNull());
    }

    @Test
    void aRunCallsScriptsAsTheyWereWhenItBegan() {
        clock.advance(Duration.ofMinutes(5));
        run = jumps.jump(run.id(), "summary").orElseThrow();
        published(
                program,
                "inner",
                ScriptSketch.of(List.of(disclose("notice", "Something new", "end"), end("end")), "notice"));

        SignedIn.agentOf(program);
        var later = jumps.jump(run.id(), "topic").orElseThrow();
        var called = scene.choose(later, 0, null);

        assertThat(Objects.requireNonNull(called.place().words()).plain()).isEqualTo("Read that, too");
    }

    @Test
    void noJumpToTheLastOfTheCompulsoryWordsLeadsPastTheOnesBeforeThem() {
        var script = published(
                program,
                "two-notices",
                ScriptSketch.of(List.of(
                        say("hello", "Hello", "first"),
                        disclose("first", "second"),
                        disclose("second", "end"),
                        end("end"))));
        SignedIn.agentOf(program);
        var begun = runner.start(new StartRun(script.id(), "test:" + UUID.randomUUID(), null, Language.EN));

        var last = jumps.jump(begun.id(), "second").orElseThrow();
        var stays = runner.acknowledge(last.id(), "second");
        assertThat(stays.isFinished()).isFalse();
        assertThat(stays.notices())
                .filteredOn(notice -> notice.readAt() == null)
                .extracting(Notice::key)
                .containsExactly("first");
        assertThat(runner.go(new Move(stays.id(), stays.step(), 0, null, How.KEY)))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(runner.acknowledge(stays.id(), "first").isFinished()).isTrue();
    }

    @Test
    void anAnswerCountsInItsOwnScriptAlone() {
        runner.acknowledge(run.id(), "notice");
        var told = scene.choose(runner.view(run.id()), 1, null);
        assertThat(wordsOf(told)).isEqualTo("You said To told");

        var summary = scene.goOn(told);

        assertThat(wordsOf(summary)).isEqualTo("You said To call");
    }

    @Test
    void whatTheCallingScriptAnswersToObjectionsIsAtHandAndLeadsBack() {
        assertThat(run.objections()).containsExactly("how-long", "why");
        assertThat(jumps.destinations(run.id()))
                .filteredOn(place -> place.kind() == Destination.Kind.OBJECTION)
                .extracting(Destination::key)
                .containsExactly("how-long", "why");

        var why = jumps.answerObjection(run.id(), 1);
        assertThat(why.place().key()).isEqualTo("why");

        var back = scene.goOn(why);
        assertThat(wordsOf(back)).isEqualTo("Read that, too");
        assertThat(jumps.jump(run.id(), "why").orElseThrow().isDetour()).isTrue();
    }

    @Test
    void oneJumpLeadsBackIntoTheCallingScript() {
        assertThat(jumps.destinations(run.id())).extracting(Destination::key).contains("summary", "told");

        var summary = jumps.jump(run.id(), "summary").orElseThrow();

        assertThat(summary.place().key()).isEqualTo("summary");
        assertThat(scene.goOn(summary).disposition()).isEqualTo("other-matter");
    }

    private static String wordsOf(RunView run) {
        return Objects.requireNonNull(run.place().words()).plain();
    }

    private ScriptVersion published(ProgramId program, String code, ScriptContent sketch) {
        return gatekeeper.asSystem(
                "test",
                () -> library.publish(library.draft(
                                program,
                                new ScriptContent(
                                        sketch.schema(),
                                        code,
                                        sketch.title(),
                                        sketch.topic(),
                                        sketch.languages(),
                                        sketch.start(),
                                        sketch.nodes(),
                                        sketch.shelf()),
                                "for a test"))
                        .orElseThrow());
    }
}
