package org.infolinia.participants.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.cards.BlockReason;
import org.infolinia.participants.cards.CardDesk;
import org.infolinia.participants.identification.IdentificationDesk.Verdict;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class IdentificationDeskTest {

    private static final String BORN = "14.03.1958";
    private static final String WRONG_DATE = "1.1.1960";

    @Autowired
    IdentificationDesk desk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    CardDesk cards;

    @Autowired
    ApplicationEvents events;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private ProgramId program;
    private ParticipantId halina;

    @BeforeEach
    void halinaCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
        halina = register.register(ParticipantFixture.halina(program));
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void twoRightAnswersOfWhichOneIsNotPubliclyKnownIdentify() {
        assertThat(say(IdentityQuestion.POSTAL_CODE, "20601").correct()).isTrue();
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);

        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).questioning().isOver())
                .isTrue();

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.KNOWLEDGE);
    }

    @Test
    void whatStrangersMayKnowIsNotEnough() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        var verdict = say(
                IdentityQuestion.PHONE,
                register.find(halina).orElseThrow().phones().getFirst().formatted());

        assertThat(verdict.correct()).isTrue();
        assertThat(verdict.questioning().isOver()).isFalse();
    }

    @Test
    void whatStrangersMayGuessIsNotEnough() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        var joined = register.find(halina).orElseThrow().joinedOn().getYear();

        var verdict = say(IdentityQuestion.JOINED_YEAR, Integer.toString(joined));

        assertThat(verdict.correct()).isTrue();
        assertThat(verdict.questioning().isOver()).isFalse();
    }

    @Test
    void theSameAnswerTwiceCountsOnce() {
        say(IdentityQuestion.BIRTH_DATE, BORN);

        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).questioning().isOver())
                .isFalse();
    }

    @Test
    void threeWrongAnswersLockForAQuarterOfAnHourWhoeverAsks() {
        say(IdentityQuestion.BIRTH_DATE, WRONG_DATE);
        say(IdentityQuestion.JOINED_YEAR, "2001");
        assertThat(say(IdentityQuestion.CARD_END, "0000")
                        .questioning()
                        .attempts()
                        .left())
                .isZero();

        SignedIn.supervisorOf(program);
        assertThat(desk.judge(halina, IdentityQuestion.BIRTH_DATE, BORN))
                .isEqualTo(Outcome.refused("identification-locked", 16L));

        clock.advance(IdentityAnswers.REMEMBERED);
        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).correct()).isTrue();
    }

    @Test
    void whatCannotBeAnAnswerCostsNoAttempt() {
        assertThat(desk.judge(halina, IdentityQuestion.BIRTH_DATE, "w marcu"))
                .isEqualTo(Outcome.refused("answer-unreadable"));

        assertThat(desk.questioning(halina).attempts().left()).isEqualTo(IdentityAnswers.WRONG_ANSWERS_ALLOWED);
    }

    @Test
    void anotherPersonOnTheLineKnowsNothingYet() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        say(IdentityQuestion.BIRTH_DATE, BORN);

        desk.startOver(halina);

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
        assertThat(desk.questioning(halina).right()).isEmpty();
    }

    @Test
    void aWrongAnswerRaisesNothing() {
        say(IdentityQuestion.POSTAL_CODE, "20-601");
        say(IdentityQuestion.BIRTH_DATE, BORN);
        jdbc.sql("delete from participants.identification where participant_id = ?")
                .params(halina.value())
                .update();

        say(IdentityQuestion.JOINED_YEAR, "2001");

        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.UNKNOWN);
    }

    @Test
    void aSupervisorLetsAttemptsCountAnew() {
        lockHalina();
        SignedIn.supervisorOf(program);

        assertThat(desk.liftLock(halina)).isEqualTo(new Attempts(0, IdentityAnswers.WRONG_ANSWERS_ALLOWED, null));

        SignedIn.agentOf(program);
        assertThat(say(IdentityQuestion.BIRTH_DATE, BORN).correct()).isTrue();
        assertThat(events.stream(LockLifted.class))
                .singleElement()
                .extracting(LockLifted::failedAttempts)
                .isEqualTo(3);
    }

    @Test
    void anAgentLiftsNoLock() {
        lockHalina();

        assertThatThrownBy(() -> desk.liftLock(halina)).isInstanceOf(AccessDeniedException.class);
        assertThat(desk.attempts(halina).isLocked()).isTrue();
    }

    @Test
    void ofManyWrongAnswersAtOnceNoMoreThanAllowedAreTaken() throws Exception {
        var inPerson = SecurityContextHolder.getContext();
        Callable<Outcome<Verdict>> guess = () -> desk.judge(halina, IdentityQuestion.CARD_END, "0000");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = Stream.generate(() -> DelegatingSecurityContextCallable.create(guess, inPerson))
                    .limit(8)
                    .toList();
            for (var guessed : threads.invokeAll(guesses)) {
                guessed.get();
            }
        }

        assertThat(desk.attempts(halina).failed()).isEqualTo(IdentityAnswers.WRONG_ANSWERS_ALLOWED);
    }

    @Test
    void aBlockedCardIsNoProof() {
        var card = register.find(halina).orElseThrow().cards().getFirst();
        cards.block(halina, card, BlockReason.STOLEN, null).orElseThrow();

        assertThat(desk.questioning(halina).answerable()).doesNotContain(IdentityQuestion.CARD_END);
        assertThat(say(IdentityQuestion.CARD_END, card.lastDigits()).correct()).isFalse();
    }

    @Test
    void contactDataIsShownInClearOnlyAtTheProgramsLevel() {
        register.identify(halina, IdentificationLevel.KNOWLEDGE, "questions");
        assertThat(desk.unmask(asking(MaskedField.BIRTH_DATE))).isEqualTo(Outcome.refused("level-too-low", 3));

        register.identify(halina, IdentificationLevel.CODE, "code");

        assertThat(desk.unmask(asking(MaskedField.BIRTH_DATE)).orElseThrow().birthDate())
                .isNotNull();
    }

    @Test
    void nothingIsShownButWhatWasAskedFor() {
        register.identify(halina, IdentificationLevel.CODE, "code");

        var shown = desk.unmask(asking(MaskedField.PHONE)).orElseThrow();

        assertThat(shown.phones()).hasSize(1);
        assertThat(shown.emails()).isEmpty();
        assertThat(shown.birthDate()).isNull();
        assertThat(shown.address()).isNull();
    }

    @Test
    void theTrailTellsWhatWasShownWhyAtWhichLevelAndWhere() {
        register.identify(halina, IdentificationLevel.CODE, "code");

        desk.unmask(asking(MaskedField.PHONE, MaskedField.ADDRESS));

        assertThat(events.stream(ContactDataUnmasked.class))
                .singleElement()
                .satisfies(unmasked -> assertThat(unmasked.facts().details())
                        .containsEntry("fields", "ADDRESS PHONE")
                        .containsEntry("reason", "DELIVERY")
                        .containsEntry("level", "3")
                        .containsEntry("case", "call:77"));
    }

    private Unmask asking(MaskedField... fields) {
        return new Unmask(halina, Set.of(fields), UnmaskReason.DELIVERY, CaseReference.call(77));
    }

    private void lockHalina() {
        for (int attempt = 0; attempt < IdentityAnswers.WRONG_ANSWERS_ALLOWED; attempt++) {
            say(IdentityQuestion.BIRTH_DATE, WRONG_DATE);
        }
    }

    private Verdict say(IdentityQuestion question, String answer) {
        return desk.judge(halina, question, answer).orElseThrow();
    }
}
