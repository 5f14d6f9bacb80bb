package org.infolinia.calls.dispositions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infolinia.calls.dispositions.Disposition.Flag;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Ticket.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class DispositionDeskTest {

    private static final PhoneNumber HOTLINE = new PhoneNumber("+48221234567");
    private static final PhoneNumber OTHER_LINE = new PhoneNumber("+48221234568");

    @Autowired
    DispositionDesk desk;

    @Autowired
    Dispositions dispositions;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void aSupervisorSettles() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.supervisorOf(program);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
    }

    @Test
    void aProgramBeginsWithThoseThatComeWithTheProduct() {
        assertThat(dispositions.offered(program, null))
                .isEqualTo(ReferenceDispositions.read())
                .hasSize(Dispositions.MAXIMUM_OFFERED);
    }

    @Test
    void aChangeMakesAVersionAndTheOldOneKeepsItsWords() {
        var before = known("call-dropped");

        desk.settle(changed(before, "Zerwane", Set.of(), List.of(), false)).orElseThrow();

        assertThat(known("call-dropped").version()).isEqualTo(2);
        assertThat(known("call-dropped").name(Language.PL)).isEqualTo("Zerwane");
        assertThat(dispositions.everGiven(program).get(new GivenDisposition("call-dropped", 1)))
                .isEqualTo(before);
        assertThat(dispositions.offered(program, null))
                .extracting(Disposition::code)
                .containsExactlyElementsOf(ReferenceDispositions.read().stream()
                        .map(Disposition::code)
                        .toList());
    }

    @Test
    void aRetiredOneIsOfferedNoMoreButStaysKnown() {
        desk.settle(changed(known("call-dropped"), "Zerwane", Set.of(), List.of(), true))
                .orElseThrow();

        assertThat(dispositions.offered(program, null))
                .noneMatch(each -> each.code().equals("call-dropped"));
        assertThat(dispositions.chosen(program, null, List.of("call-dropped"))).isEmpty();
        assertThat(known("call-dropped").retired()).isTrue();
    }

    @Test
    void noMoreThanFifteenAreOfferedAtOneNumber() {
        assertThat(desk.settle(fresh("sixteenth", List.of())))
                .isEqualTo(Outcome.refused("dispositions-too-many", Dispositions.MAXIMUM_OFFERED));
        assertThat(desk.settle(fresh("sixteenth", List.of(HOTLINE))))
                .isEqualTo(Outcome.refused("dispositions-too-many", Dispositions.MAXIMUM_OFFERED));

        desk.settle(changed(known("call-dropped"), "Zerwane", Set.of(), List.of(OTHER_LINE), false))
                .orElseThrow();

        assertThat(desk.settle(fresh("sixteenth", List.of(HOTLINE)))).isInstanceOf(Outcome.Done.class);
        assertThat(codesAt(HOTLINE)).contains("sixteenth").doesNotContain("call-dropped");
        assertThat(codesAt(OTHER_LINE)).contains("call-dropped").doesNotContain("sixteenth");
    }

    @Test
    void noMoreThanFifteenAreOfferedWhereTheNumberIsNotKnown() {
        desk.settle(changed(known("call-dropped"), "Zerwane", Set.of(), List.of(OTHER_LINE), false))
                .orElseThrow();
        assertThat(dispositions.offered(program, null))
                .extracting(Disposition::code)
                .contains("call-dropped");

        desk.settle(fresh("sixteenth", List.of(HOTLINE))).orElseThrow();

        assertThat(dispositions.offered(program, null))
                .extracting(Disposition::code)
                .hasSizeLessThanOrEqualTo(Dispositions.MAXIMUM_OFFERED)
                .doesNotContain("call-dropped", "sixteenth")
                .isNotEmpty();
    }

    @Test
    void whoDidNotSeeWhatHoldsIsRefused() {
        var before = known("call-dropped");
        desk.settle(changed(before, "Zerwane", Set.of(), List.of(), false)).orElseThrow();

        assertThat(desk.settle(changed(before, "Urwane", Set.of(), List.of(), false)))
                .isEqualTo(Outcome.refused("disposition-changed-meanwhile", "call-dropped"));
    }

    @Test
    void wordsAreNeededInEveryLanguage() {
        var command = new SettleDisposition(
                program,
                "half",
                0,
                Map.of(Language.PL, "Inne"),
                Map.of(Language.PL, "Pół"),
                Set.of(),
                Topic.OTHER,
                List.of(),
                false);

        assertThat(desk.settle(command))
                .isEqualTo(Outcome.refused("disposition-names", SettleDisposition.MAXIMUM_NAME_LENGTH));
    }

    @Test
    void agentsSettleNothing() {
        SignedIn.agentOf(program);

        assertThatThrownBy(() -> desk.settle(fresh("mine", List.of()))).isInstanceOf(AccessDeniedException.class);
    }

    private Disposition known(String code) {
        return dispositions.all(program).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codesAt(PhoneNumber number) {
        return dispositions.offered(program, number).stream()
                .map(Disposition::code)
                .toList();
    }

    private SettleDisposition changed(
            Disposition known, String name, Set<Flag> flags, List<PhoneNumber> numbers, boolean retired) {
        return new SettleDisposition(
                program,
                known.code(),
                known.version(),
                known.groupNames(),
                in(name),
                flags,
                known.topic(),
                numbers,
                retired);
    }

    private SettleDisposition fresh(String code, List<PhoneNumber> numbers) {
        return new SettleDisposition(
                program, code, 0, in("Inne"), in("Szesnasty"), Set.of(), Topic.OTHER, numbers, false);
    }

    private static Map<Language, String> in(String words) {
        return Map.of(Language.PL, words, Language.EN, words, Language.AZ, words);
    }
}
