package org.infolinia.calls.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.infolinia.calls.AgentState.State;
import org.infolinia.calls.AgentStates;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.EndReason;
import org.infolinia.calls.CallView.MatchedBy;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall.Leg;
import org.infolinia.calls.LineCall.LineReference;
import org.infolinia.calls.StartCall;
import org.infolinia.calls.WrapUpDesk;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.Secret;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LineDeskTest {

    private static final String SIGNATURE = "line-signature";
    private static final PhoneNumber CUSTOMER = new PhoneNumber("+48601222333");

    @Autowired
    LineDesk lines;

    @Autowired
    LineSources sources;

    @Autowired
    LineFollower follower;

    @Autowired
    LineEvents lineEvents;

    @Autowired
    CallTimers timers;

    @Autowired
    CallDesk desk;

    @Autowired
    WrapUpDesk wrapUpDesk;

    @Autowired
    AgentStates states;

    @Autowired
    Extensions extensions;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    AgentDirectory agents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private ProgramId program;
    private LineSource source;
    private Secret secret;
    private String extension;
    private String call;
    private SignedInAgent tomasz;

    @BeforeEach
    void aTelephoneSystemIsKnownAndAnAgentSitsAtATelephone() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.administrator();
        var made = sources.make(program, "Asterisk", false).orElseThrow();
        source = made.source();
        secret = made.secret();
        extension = "x" + program.value();
        call = "call-" + UUID.randomUUID();
        tomasz = enrolled("Tomasz");
        SignedIn.as(tomasz);
        extensions.bind(extension);
        states.become(State.READY);
    }

    @AfterEach
    void putBack() {
        clock.reset();
        SignedIn.out();
    }

    @Test
    void aRingingCallIsToldToTheAgentAtThatTelephone() {
        tell(event("1", "ringing", 0));

        assertThat(desk.ringing()).singleElement().satisfies(ringing -> {
            assertThat(ringing.phase()).isEqualTo(Phase.RINGING);
            assertThat(ringing.program()).isEqualTo(program);
        });
        assertThat(states.mine().state()).isEqualTo(State.RINGING);
    }

    @Test
    void aRingingCallIsToldToNobodyElse() {
        tell(event("1", "ringing", 0));
        Agents.freshAgentOf(program);

        assertThat(desk.ringing()).isEmpty();
    }

    @Test
    void theCallerIsFoundByANumberThatOneParticipantHas() {
        var halina = ParticipantFixture.halina(program);
        var id = gatekeeper.asSystem("test", () -> register.register(halina));
        tell(event("1", "ringing", 0)
                .replace("}", ",\"from\":\"" + halina.phones().getFirst().e164() + "\"}"));

        var ringing = desk.ringing().getFirst();
        assertThat(ringing.participant()).isEqualTo(id);
        assertThat(ringing.matchedBy()).isEqualTo(MatchedBy.UNIQUE_NUMBER);
    }

    @Test
    void whoMayNotTakeCallsOfTheProgramGetsNoneAtWhateverTelephoneHeSits() {
        SignedIn.as(enrolledFor(new Programs(directory, gatekeeper).aProgram(), "Beata"));
        extensions.bind(extension);
        states.become(State.READY);

        tell(event("1", "ringing", 0));
        tell(event("2", "answered", 5));

        assertThat(desk.ringing()).isEmpty();
        assertThat(desk.inHand()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void whoWasFoundInAnotherProgramBeforeTheNumberDialledWasToldIsNotWhoCalls() {
        SignedIn.administrator();
        var made = sources.make(program, "Centrala", true).orElseThrow();
        source = made.source();
        secret = made.secret();
        var ours = new PhoneNumber("+4822" + (1_000_000 + program.value()));
        var other = new Programs(directory, gatekeeper).aProgramCalledAt(ours);
        var here = ParticipantFixture.halina(program);
        gatekeeper.asSystem("test", () -> register.register(here));
        var there = gatekeeper.asSystem(
                "test",
                () -> register.register(
                        ParticipantFixture.halinaAt(other, here.phones().getFirst())));
        var from = here.phones().getFirst().e164();

        tell(event("1", "ringing", 0).replace("}", ",\"from\":\"" + from + "\"}"));
        tell(event("2", "answered", 5).replace("}", ",\"to\":\"" + ours.e164() + "\"}"));

        assertThat(jdbc.sql("select program_id || ' ' || participant_id from calls.call where external_id = ?")
                        .param(call)
                        .query(String.class)
                        .single())
                .isEqualTo(other.value() + " " + there.value());
    }

    @Test
    void whoPicksUpHasTheCallInHandAndWrapsItUpAfterwards() {
        tell(event("1", "ringing", 0));
        tell(event("2", "answered", 8));
        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.phase()).isEqualTo(Phase.TALKING);
            assertThat(inHand.answeredAt()).isEqualTo(after(8));
        });
        assertThat(states.mine().state()).isEqualTo(State.ON_CALL);

        tell(event("3", "held", 20));
        assertThat(states.mine().state()).isEqualTo(State.HOLD);

        tell(event("4", "ended", 60));
        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.phase()).isEqualTo(Phase.WRAP_UP);
            assertThat(inHand.held()).isEqualTo(Duration.ofSeconds(40));
        });
        assertThat(states.mine().state()).isEqualTo(State.WRAP_UP);
    }

    @Test
    void whoWorksOnACallKeepsItWhoeverSitsAtHisTelephoneMeanwhile() {
        tell(event("1", "ringing", 0));
        tell(event("2", "answered", 8));
        var inHand = desk.inHand().orElseThrow();
        desk.note(inHand.id(), "Pyta o saldo");

        Agents.freshAgentOf(program);
        extensions.bind(extension).orElseThrow();
        tell(event("3", "held", 20));

        assertThat(desk.inHand()).isEmpty();
        SignedIn.as(tomasz);
        assertThat(desk.inHand())
                .hasValueSatisfying(held -> assertThat(held.phase()).isEqualTo(Phase.ON_HOLD));
    }

    @Test
    void whoHasAnsweredHasTheCallThoughSomebodyElseSitsDownThereBeforeHeDidAnything() {
        tell(event("1", "answered", 8));
        Agents.freshAgentOf(program);
        extensions.bind(extension).orElseThrow();

        tell(event("2", "held", 20));

        assertThat(desk.inHand()).isEmpty();
        SignedIn.as(tomasz);
        assertThat(desk.inHand())
                .hasValueSatisfying(held -> assertThat(held.phase()).isEqualTo(Phase.ON_HOLD));
    }

    @Test
    void whatIsAnsweredAtTheTelephoneDuringAWrapUpIsInHandAfterIt() {
        var first = wrappingUp();
        call = "call-" + UUID.randomUUID();
        tell(event("1", "ringing", 40));
        tell(event("2", "answered", 45));
        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.id()).isEqualTo(first));
        assertThat(desk.ringing()).singleElement().satisfies(waiting -> {
            assertThat(waiting.phase()).isEqualTo(Phase.TALKING);
            assertThat(desk.accept(waiting.id())).isEqualTo(Outcome.refused("call-in-hand"));
        });

        finishWhatIsInHand();

        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.id()).isNotEqualTo(first);
            assertThat(inHand.phase()).isEqualTo(Phase.TALKING);
        });
        assertThat(desk.ringing()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.ON_CALL);
    }

    @Test
    void whatWasAnsweredAndEndedDuringAWrapUpIsWrappedUpAfterIt() {
        var first = wrappingUp();
        call = "call-" + UUID.randomUUID();
        tell(event("1", "answered", 45));
        tell(event("2", "ended", 50));
        assertThat(desk.ringing()).isEmpty();

        finishWhatIsInHand();

        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.id()).isNotEqualTo(first);
            assertThat(inHand.phase()).isEqualTo(Phase.WRAP_UP);
            assertThat(inHand.wrapUp()).isNotNull();
        });
        assertThat(states.mine().state()).isEqualTo(State.WRAP_UP);
        finishWhatIsInHand();
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void whatWasAnsweredForSomebodyElseMayBeLeft() {
        wrappingUp();
        call = "call-" + UUID.randomUUID();
        tell(event("1", "answered", 45));

        desk.giveBack(desk.ringing().getFirst().id());
        tell(event("2", "held", 50));
        assertThat(desk.ringing()).isEmpty();
        finishWhatIsInHand();

        assertThat(desk.inHand()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void theAgentMayTakeBeforeTheTelephoneSystemSaysSo() {
        tell(event("1", "ringing", 0));

        var taken = desk.accept(desk.ringing().getFirst().id()).orElseThrow();
        tell(event("2", "answered", 3));

        assertThat(taken.phase()).isEqualTo(Phase.TALKING);
        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.answeredAt()).isEqualTo(after(3)));
        assertThat(desk.ringing()).isEmpty();
    }

    @Test
    void whoLetsItRingIsNotResponding() {
        tell(event("1", "ringing", 0));
        tell(event("2", "ended", 20).replace("}", ",\"cause\":\"no-answer\"}"));

        assertThat(states.mine().state()).isEqualTo(State.NOT_RESPONDING);
        assertThat(stored().getFirst().endReason()).isEqualTo(EndReason.MISSED);
        assertThat(states.become(State.READY).orElseThrow().state()).isEqualTo(State.READY);
    }

    @Test
    void aCallerWhoGivesUpSoonLeavesTheAgentReady() {
        tell(event("1", "ringing", 0));
        tell(event("2", "ended", 4));

        assertThat(states.mine().state()).isEqualTo(State.READY);
        assertThat(stored().getFirst().endReason()).isEqualTo(EndReason.SHORT_ABANDONED);
    }

    @Test
    void whatIsGivenBackRingsHereNoMore() {
        tell(event("1", "ringing", 0));

        desk.giveBack(desk.ringing().getFirst().id());
        tell(event("2", "offered", 0));

        assertThat(desk.ringing()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void aLateRingingChangesNothingOfACallThatEnded() {
        tell(event("1", "offered", 0));
        tell(event("3", "ended", 30));
        var before = stored();

        tell(event("2", "ringing", 31));

        assertThat(stored()).isEqualTo(before);
        assertThat(desk.ringing()).isEmpty();
    }

    @Test
    void whatWasWrappedUpStaysSoWhateverIsToldLater() {
        tell(event("1", "answered", 0));
        tell(event("3", "ended", 30));
        finishWhatIsInHand();

        tell(event("2", "held", 10));

        assertThat(desk.inHand()).isEmpty();
        assertThat(stored()).singleElement().satisfies(finished -> {
            assertThat(finished.phase()).isEqualTo(Phase.FINISHED);
            assertThat(finished.dispositions())
                    .extracting(GivenDisposition::code)
                    .containsExactly("wrong-number");
            assertThat(finished.held()).isEqualTo(Duration.ofSeconds(20));
        });
    }

    @Test
    void ofAGroupEverybodySeesTheCallerUntilOneAnswers() {
        var ewa = colleagueAt("y" + program.value());
        tell(event("1", "ringing", 0).replace(extension, extension + "&y" + program.value()));

        SignedIn.as(ewa);
        assertThat(desk.ringing()).hasSize(1);
        assertThat(states.mine().state()).isEqualTo(State.RINGING);
        SignedIn.as(tomasz);
        assertThat(desk.ringing()).hasSize(1);

        tell(event("2", "answered", 20).replace(extension, "y" + program.value()));

        assertThat(desk.ringing()).isEmpty();
        assertThat(desk.inHand()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
        SignedIn.as(ewa);
        assertThat(desk.ringing()).isEmpty();
        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.agent()).isEqualTo(ewa.id()));
    }

    @Test
    void whoTakesTheCallOfAGroupAtHisDeskTakesItFromTheOthers() {
        var ewa = colleagueAt("y" + program.value());
        tell(event("1", "ringing", 0));
        tell(event("2", "ringing", 1).replace(extension, "y" + program.value()));

        desk.accept(desk.ringing().getFirst().id()).orElseThrow();

        SignedIn.as(ewa);
        assertThat(desk.ringing()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.READY);
    }

    @Test
    void whoGivesTheCallOfAGroupBackLeavesItToTheOthers() {
        var ewa = colleagueAt("y" + program.value());
        tell(event("1", "ringing", 1));
        desk.giveBack(desk.ringing().getFirst().id());

        tell(event("2", "ringing", 0).replace(extension, "y" + program.value()));

        assertThat(desk.ringing()).isEmpty();
        SignedIn.as(ewa);
        assertThat(desk.ringing()).hasSize(1);
    }

    @Test
    void whereAGroupLetsItRingNobodyResponds() {
        var ewa = colleagueAt("y" + program.value());
        tell(event("1", "ringing", 0).replace(extension, extension + "&y" + program.value()));

        tell(event("2", "ended", 20).replace("}", ",\"cause\":\"no-answer\"}"));

        assertThat(states.mine().state()).isEqualTo(State.NOT_RESPONDING);
        SignedIn.as(ewa);
        assertThat(states.mine().state()).isEqualTo(State.NOT_RESPONDING);
    }

    @Test
    void nothingButRingingHappensAtSeveralTelephones() {
        assertThat(take(event("1", "answered", 0).replace(extension, "101&102")))
                .isEqualTo(Outcome.refused("line-malformed", "extension"));
        assertThat(take(event("1", "ringing", 0).replace(extension, "101&")))
                .isEqualTo(Outcome.refused("line-malformed", "extension"));
    }

    @Test
    void whatIsToldOfAGroupEndsTheSameInWhateverOrderAndHoweverOften() {
        var ewa = colleagueAt("y" + program.value());
        var others = "y" + program.value();
        var random = new Random(11);
        var told = List.of(
                event("1", "offered", 0),
                event("2", "ringing", 2),
                event("3", "ringing", 3).replace(extension, others),
                event("4", "ringing", 4).replace(extension, extension + "&" + others + "&z9"),
                event("5", "answered", 9).replace(extension, others),
                event("6", "ringing", 10));
        for (int trial = 0; trial < 12; trial++) {
            call = "call-" + UUID.randomUUID();
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, 3));
            Collections.shuffle(shuffled, random);
            shuffled.forEach(this::tellAgain);

            SignedIn.as(tomasz);
            assertThat(desk.ringing()).as("trial %d", trial).isEmpty();
            assertThat(desk.inHand()).as("trial %d", trial).isEmpty();
            SignedIn.as(ewa);
            assertThat(desk.ringing()).as("trial %d", trial).isEmpty();
            assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
                assertThat(inHand.legs()).extracting(Leg::extension).containsExactlyInAnyOrder(extension, others, "z9");
                assertThat(inHand.legs())
                        .filteredOn(leg -> leg.answeredAt() != null)
                        .extracting(Leg::extension)
                        .containsExactly(others);
            });
            tell(event("7", "ended", 30).replace(extension, others));
            finishWhatIsInHand();
        }
    }

    private SignedInAgent colleagueAt(String telephone) {
        var ewa = SignedIn.as(enrolled("Ewa"));
        extensions.bind(telephone);
        states.become(State.READY);
        SignedIn.as(tomasz);
        return ewa;
    }

    @Test
    void inWhateverOrderAndHoweverOftenTheCallEndsTheSame() {
        var random = new Random(7);
        var told = List.of(
                event("1", "offered", 0),
                event("2", "ringing", 2),
                event("3", "answered", 9),
                event("4", "held", 15),
                event("5", "resumed", 25),
                event("6", "ended", 70));
        told.forEach(this::tell);
        var expected = comparable(stored());
        for (int trial = 0; trial < 12; trial++) {
            finishWhatIsInHand();
            call = "call-" + UUID.randomUUID();
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, 3));
            Collections.shuffle(shuffled, random);
            shuffled.forEach(this::tellAgain);
            assertThat(comparable(stored())).as("trial %d", trial).isEqualTo(expected);
        }
    }

    @Test
    void aForgedMessageIsRefused() {
        var body = event("1", "ringing", 0).getBytes(UTF_8);
        var forged = LineDesk.sign("somebody else's secret", stamp(), body);

        assertThat(send(source.key(), stamp(), forged, body)).isEqualTo(Outcome.refused(SIGNATURE));
        var good = LineDesk.sign(secret.text(), stamp(), body);
        var other = event("1", "ended", 0).getBytes(UTF_8);
        assertThat(send(source.key(), stamp(), good, other)).isEqualTo(Outcome.refused(SIGNATURE));
        assertThat(send("nobody", stamp(), good, body)).isEqualTo(Outcome.refused(SIGNATURE));
        assertThat(stored()).isEmpty();
    }

    @Test
    void anOldMessageIsRefusedThoughItsSignatureIsGood() {
        var body = event("1", "ringing", 0).getBytes(UTF_8);
        var stamp = stamp();
        var signature = LineDesk.sign(secret.text(), stamp, body);
        clock.advance(LineDesk.TOLERANCE.plusSeconds(1));

        assertThat(send(source.key(), stamp, signature, body))
                .isEqualTo(Outcome.refused("line-timestamp", LineDesk.TOLERANCE.toSeconds()));
    }

    @Test
    void theVerySameMessageIsReplayedAndOneSignedAnewIsKnown() {
        var body = event("1", "ringing", 0);

        assertThat(take(body)).isEqualTo(Outcome.done(Intake.TAKEN));
        assertThat(take(body)).isEqualTo(Outcome.done(Intake.REPLAYED));
        clock.advance(Duration.ofSeconds(2));
        assertThat(take(body)).isEqualTo(Outcome.done(Intake.KNOWN));
        assertThat(take(body)).isEqualTo(Outcome.done(Intake.REPLAYED));
    }

    @Test
    void anIdNamesOneEventOnly() {
        take(event("1", "ringing", 0));

        assertThat(take(event("1", "ended", 0))).isEqualTo(Outcome.done(Intake.REUSED));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(take("[]")).isEqualTo(Outcome.refused("line-unreadable"));
        assertThat(take("{}")).isEqualTo(Outcome.refused("line-malformed", "id"));
        assertThat(take(event("1", "sneezed", 0))).isEqualTo(Outcome.refused("line-malformed", "event"));
        assertThat(take(event("1", "ended", -200_000))).isEqualTo(Outcome.refused("line-malformed", "at"));
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedByName() {
        var begin = event("1", "answered", 0).replace("}", "");

        assertThat(take(begin + ",\"recording\":\"a\\u0000b\"}"))
                .isEqualTo(Outcome.refused("line-malformed", "recording"));
        assertThat(take(begin + ",\"notice\":\"+99999-01-01T00:00:00Z\"}"))
                .isEqualTo(Outcome.refused("line-malformed", "notice"));
    }

    @Test
    void whileASecretIsChangedBothAreGoodAndThenTheNewOneAlone() {
        SignedIn.administrator();
        var before = secret;
        secret = sources.rotate(source.id());
        assertThat(take(event("1", "offered", 0))).isEqualTo(Outcome.done(Intake.TAKEN));
        var after = secret;
        secret = before;
        assertThat(take(event("2", "ringing", 1))).isEqualTo(Outcome.done(Intake.TAKEN));

        sources.endRotation(source.id());

        assertThat(take(event("3", "ended", 2))).isEqualTo(Outcome.refused(SIGNATURE));
        secret = after;
        assertThat(take(event("3", "ended", 2))).isEqualTo(Outcome.done(Intake.TAKEN));
    }

    @Test
    void nothingIsTakenFromASystemThatWasWithdrawn() {
        SignedIn.administrator();
        sources.withdraw(source.id());

        assertThat(take(event("1", "ringing", 0))).isEqualTo(Outcome.refused(SIGNATURE));
    }

    @Test
    void secretsRestEncrypted() {
        var stored = jdbc.sql("select secret from calls.line_source where id = ?")
                .param(source.id())
                .query(byte[].class)
                .single();

        assertThat(new String(stored, UTF_8)).doesNotContain(secret.text());
    }

    @Test
    void aCallOfWhichNothingIsHeardIsEndedByTheSweeper() {
        tell(event("1", "ringing", 0));
        clock.advance(CallTimers.RINGING_LAPSES.plusSeconds(1));

        timers.sweep();

        assertThat(stored().getFirst().endReason()).isEqualTo(EndReason.MISSED);
        assertThat(desk.ringing()).isEmpty();
        assertThat(states.mine().state()).isEqualTo(State.NOT_RESPONDING);
    }

    @Test
    void aCallThatIsToldOfLateIsNotTakenForLost() {
        tell(event("1", "ringing", -600));

        timers.sweep();

        assertThat(desk.ringing()).hasSize(1);
    }

    @Test
    void aCallWhoseSystemHasAFastClockIsEndedOnce() {
        tell(event("1", "ringing", 240));
        clock.advance(CallTimers.RINGING_LAPSES.plusSeconds(1));

        timers.sweep();
        clock.advance(Duration.ofSeconds(15));
        timers.sweep();

        assertThat(stored().getFirst().endReason()).isEqualTo(EndReason.MISSED);
        assertThat(jdbc.sql("select count(*) from calls.line_event where external_id = ?")
                        .param(call)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeFollowedIsTriedAgainLaterAndGivenUpInTheEnd() {
        var reference = new LineReference(source.id(), call);
        lineEvents.addLapse(reference, clock.instant());
        assertThat(waiting()).contains(reference);

        lineEvents.postpone(reference);
        assertThat(waiting()).doesNotContain(reference);
        clock.advance(LineEvents.FIRST_RETRY);
        assertThat(waiting()).contains(reference);

        for (int failed = 1; failed < LineEvents.TRIES; failed++) {
            lineEvents.postpone(reference);
        }
        clock.advance(Duration.ofDays(1));
        assertThat(waiting()).doesNotContain(reference);
    }

    @Test
    void aTransferAtTheTelephoneLeavesEachAgentHisPart() {
        tell(event("1", "answered", 0));
        var ewa = SignedIn.as(enrolled("Ewa"));
        extensions.bind("y" + program.value());
        tell(event("2", "transferred", 30).replace(extension, "y" + program.value()));
        tell(event("3", "answered", 35).replace(extension, "y" + program.value()));

        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.agent()).isEqualTo(ewa.id()));
        SignedIn.as(tomasz);
        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.phase()).isEqualTo(Phase.WRAP_UP);
            assertThat(inHand.isPassedOn()).isTrue();
        });
    }

    private SignedInAgent enrolled(String name) {
        return enrolledFor(program, name);
    }

    private SignedInAgent enrolledFor(ProgramId whose, String name) {
        return new EnrolledAgents(agents, gatekeeper).enroll(Language.EN, Role.AGENT, name, "Lis", whose);
    }

    private List<LineReference> waiting() {
        return lineEvents.toFollow(Integer.MAX_VALUE);
    }

    private CallId wrappingUp() {
        tell(event("1", "answered", 0));
        tell(event("2", "ended", 30));
        return desk.inHand().orElseThrow().id();
    }

    private void finishWhatIsInHand() {
        desk.inHand()
                .ifPresent(inHand ->
                        wrapUpDesk.finish(inHand.id(), List.of("wrong-number")).orElseThrow());
    }

    /** What the telephone system says of a call, without what the agent has done about it. */
    private static List<String> comparable(List<CallView> calls) {
        return calls.stream()
                .map(one -> one.phase() == Phase.FINISHED || one.phase() == Phase.WRAP_UP
                        ? "over " + one.offeredAt() + one.ringingAt() + one.answeredAt() + one.endedAt()
                                + one.endReason() + one.held() + one.legs() + one.agent() + one.program()
                        : one.toString())
                .toList();
    }

    @Test
    void whatIsDialledHereIsTheSameCallWhenTheTelephoneSystemTellsOfIt() {
        var begun = dialled(CUSTOMER);

        tell(outbound("1", "ringing", 20, CUSTOMER));
        tell(outbound("2", "answered", 30, CUSTOMER));

        assertThat(stored())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(begun));
        assertThat(desk.inHand()).hasValueSatisfying(inHand -> {
            assertThat(inHand.id()).isEqualTo(begun);
            assertThat(inHand.phase()).isEqualTo(Phase.TALKING);
        });
        tell(outbound("3", "ended", 90, CUSTOMER));
        assertThat(desk.inHand())
                .hasValueSatisfying(inHand -> assertThat(inHand.phase()).isEqualTo(Phase.WRAP_UP));
    }

    @Test
    void whatSomebodyElseDialsAnotherNumberOrLongAfterIsAnotherCall() {
        var begun = dialled(CUSTOMER);

        tell(outbound("1", "ringing", 20, new PhoneNumber("+48601222334")));
        assertThat(stored()).extracting(CallView::id).doesNotContain(begun).hasSize(1);
        call = "call-" + UUID.randomUUID();
        tell(outbound("1", "ringing", 121, CUSTOMER));
        assertThat(stored()).extracting(CallView::id).doesNotContain(begun).hasSize(1);
        call = "call-" + UUID.randomUUID();
        tell(outbound("1", "ringing", 20, CUSTOMER).replace(extension, "y" + program.value()));
        assertThat(stored()).extracting(CallView::id).doesNotContain(begun).hasSize(1);
    }

    private CallId dialled(PhoneNumber number) {
        return desk.start(StartCall.outbound(program, number)).orElseThrow().id();
    }

    private String outbound(String id, String kind, int seconds, PhoneNumber to) {
        return event(id, kind, seconds).replace("{", "{\"direction\":\"outbound\",\"to\":\"" + to.e164() + "\",");
    }

    private List<CallView> stored() {
        return jdbc
                .sql("select id from calls.call where external_id = ? order by part")
                .param(call)
                .query(Long.class)
                .list()
                .stream()
                .map(id -> desk.find(new CallId(id)).orElseThrow())
                .toList();
    }

    private void tell(String body) {
        assertThat(take(body)).isEqualTo(Outcome.done(Intake.TAKEN));
        follower.follow();
    }

    private void tellAgain(String body) {
        assertThat(take(body)).isInstanceOf(Outcome.Done.class);
        follower.follow();
    }

    private Outcome<Intake> take(String body) {
        var bytes = body.replace("THE-CALL", call).getBytes(UTF_8);
        return send(source.key(), stamp(), LineDesk.sign(secret.text(), stamp(), bytes), bytes);
    }

    private Outcome<Intake> send(String key, String stamp, String signature, byte[] body) {
        return lines.take(new LineDesk.Message(key, stamp, "v1=" + signature, body));
    }

    private String event(String id, String kind, int seconds) {
        return """
                {"id":"%s","call":"THE-CALL","event":"%s","at":"%s","extension":"%s"}""".formatted(id, kind, after(seconds), extension);
    }

    private String stamp() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private static Instant after(int seconds) {
        return FixedClock.TUESDAY_MORNING.plusSeconds(seconds);
    }
}
