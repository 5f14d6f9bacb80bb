package org.infolinia.surveys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infolinia.surveys.SurveyFixture.aTicketOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.occasion.PeriodicSweep;
import org.infolinia.surveys.policy.Courtesy;
import org.infolinia.surveys.policy.Courtesy.QuietHours;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** When somebody is asked, when not yet, and when once more. */
class AskingTest extends SurveyTest {

    private static final SurveyAnswer CONTENT = new SurveyAnswer(5, Map.of(), "");

    /** 20:30 in Warsaw on the Tuesday. */
    private static final Duration UNTIL_THE_EVENING = Duration.ofMinutes(10 * 60 + 30);

    @Autowired
    private InvitationQueue queue;

    @Autowired
    private PeriodicSweep sweep;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private DefinitionDesk definitions;

    @Autowired
    private ClientContacts clients;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private TicketDesk tickets;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void inQuietHoursTheMailWaitsUntilTheyEnd() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var ticket = aTicketOf(program, fixture.halinaIn(program));

        assertThat(fixture.end(ticket)).isEqualTo(Verdict.INVITED);
        send();
        assertThat(mailsAbout(ticket)).isZero();

        clock.advance(Duration.ofMinutes(11 * 60 + 29));
        send();
        assertThat(mailsAbout(ticket)).isZero();
        clock.advance(Duration.ofMinutes(1));
        send();
        send();
        assertThat(mailsAbout(ticket)).isEqualTo(1);
        assertThat(desk.open(fixture.tokenMailedFor(ticket)).map(SurveyForm::state))
                .contains(State.OPEN);
    }

    @Test
    void whoIsNotReachedAnyMoreWhenTheQuietHoursEndGetsNoMail() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var halina = fixture.halinaIn(program);
        var ticket = aTicketOf(program, halina);
        fixture.end(ticket);
        jdbc.sql("insert into surveys.objection values (?, now())")
                .param(halina.value())
                .update();

        clock.advance(Duration.ofHours(12));
        send();

        assertThat(mailsAbout(ticket)).isZero();
    }

    @Test
    void whatIsLateWaitsForTheEndOfTheNextQuietHours() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);

        clock.advance(Duration.ofHours(24));
        send();
        assertThat(mailsAbout(ticket)).isZero();

        clock.advance(Duration.ofHours(12));
        send();
        assertThat(mailsAbout(ticket)).isEqualTo(1);
        clock.advance(Duration.ofDays(13));
        assertThat(desk.open(fixture.tokenMailedFor(ticket)).map(SurveyForm::state))
                .contains(State.OPEN);
    }

    @Test
    void whoComplainsBeforeTheQuietHoursEndGetsNoMail() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var halina = fixture.halinaIn(program);
        var ticket = aTicketOf(program, halina);
        fixture.end(ticket);
        gatekeeper.asSystem(
                "test",
                () -> tickets.open(new OpenTicket(
                        program,
                        halina,
                        Contact.UNKNOWN,
                        Ticket.Channel.PHONE,
                        Ticket.Kind.COMPLAINT,
                        Ticket.Topic.BALANCE,
                        null,
                        "Saldo",
                        "Nie widzę punktów",
                        Language.PL)));

        clock.advance(Duration.ofHours(12));
        send();

        assertThat(mailsAbout(ticket)).isZero();
        assertThat(verdictOn(ticket)).isEqualTo("OPEN_COMPLAINT");
    }

    @Test
    void whatIsNotAskedAnyMoreIsNotSentAfterTheQuietHours() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        gatekeeper.asSystem("test", () -> definitions.archive(program, SurveyKind.AFTER_CONTACT));

        clock.advance(Duration.ofHours(12));
        send();

        assertThat(mailsAbout(ticket)).isZero();
        assertThat(verdictOn(ticket)).isEqualTo("NOTHING_TO_ASK");
    }

    @Test
    void aLinkOfFourteenDaysIsSaidToWorkForFourteen() {
        quietFrom(LocalTime.of(20, 0), LocalTime.of(8, 0));
        clock.advance(UNTIL_THE_EVENING);
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);

        clock.advance(Duration.ofHours(11).plusMinutes(30).plusMillis(1));
        send();

        assertThat(jdbc.sql("select text from mail.outbox where conversation = ?")
                        .param(ticket.reference())
                        .query(String.class)
                        .single())
                .contains("14 dni");
    }

    @Test
    void remindersAreLookedForAmongThoseOfTheLastDaysAlone() {
        var plan = requireNonNull(transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + Invitations.DUE_TO_REMIND)
                            .params(Invitations.dueToRemindAt(clock.instant(), 50))
                            .query(String.class)
                            .list());
        }));

        assertThat(plan).contains("Index Cond: ((sent_at >");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAndBothLinksLeadToOneAnswer() {
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);
        var first = fixture.tokenMailedFor(ticket);

        clock.advance(Duration.ofDays(4));
        remind();
        assertThat(mailsAbout(ticket)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        remind();
        clock.advance(Duration.ofDays(1));
        remind();

        assertThat(mailsAbout(ticket)).isEqualTo(2);
        var second = fixture.tokenMailedFor(ticket);
        assertThat(second).isNotEqualTo(first);
        assertThat(fixture.answer(second, CONTENT)).isInstanceOf(Done.class);
        assertThat(desk.open(first).map(SurveyForm::state)).contains(State.ANSWERED);
    }

    @Test
    void whoHasAnsweredObjectedOrIsNotAskedAnyMoreIsNotReminded() {
        var tickets = IntStream.range(0, 3)
                .mapToObj(number -> aTicketOf(program, fixture.halinaIn(program)))
                .toList();
        tickets.forEach(fixture::end);
        fixture.answer(fixture.tokenMailedFor(tickets.get(0)), CONTENT);
        desk.object(fixture.tokenMailedFor(tickets.get(1)));
        fixture.goesOn(tickets.get(2));

        clock.advance(Duration.ofDays(6));
        remind();

        assertThat(tickets).allSatisfy(ticket -> assertThat(mailsAbout(ticket)).isEqualTo(1));
    }

    @Test
    void aProgramMayRemindNobody() {
        settle(new KindPolicy(SurveyKind.AFTER_CONTACT, 100, 30, null));
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        fixture.end(ticket);

        clock.advance(Duration.ofDays(10));
        remind();

        assertThat(mailsAbout(ticket)).isEqualTo(1);
    }

    @Test
    void aFrequentSurveyLeavesRoomForTheRareOne() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        var halina = fixture.halinaIn(program);

        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.RARER_IS_DUE);
        sweep();
        assertThat(kindsAsked()).containsExactly("RELATIONSHIP");

        clock.advance(Duration.ofDays(31));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.INVITED);
        clock.advance(Duration.ofDays(120));
        assertThat(fixture.end(aTicketOf(program, halina))).isEqualTo(Verdict.RARER_IS_DUE);
        clock.advance(Duration.ofDays(30));
        sweep();
        assertThat(kindsAsked()).containsExactly("RELATIONSHIP", "AFTER_CONTACT", "RELATIONSHIP");
    }

    @Test
    void whoIsNotInTheRareSamplesSampleIsAskedAboutContacts() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 0, 180, null));
        publish(SurveyKind.RELATIONSHIP);

        assertThat(fixture.end(aTicketOf(program, fixture.halinaIn(program)))).isEqualTo(Verdict.INVITED);
    }

    @Test
    void theRestHoldsOverAllKindsAndTheTurnIsKept() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        var halina = fixture.halinaIn(program);
        fixture.end(aTicketOf(program, halina));
        publish(SurveyKind.RELATIONSHIP);

        sweep();
        assertThat(kindsAsked()).containsExactly("AFTER_CONTACT");
        clock.advance(Duration.ofDays(31));
        sweep();
        assertThat(kindsAsked()).containsExactly("AFTER_CONTACT", "RELATIONSHIP");
    }

    @Test
    void theSweepReachesManyAtOnceAndAsksNobodyTwice() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        IntStream.range(0, 55).forEach(number -> fixture.halinaIn(program));

        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(55);
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(kindsAsked()).hasSize(55);
    }

    @Test
    void theFirstRoundIsSpreadOverDaysAndEverybodysTurnIsKept() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        int people = KindPolicy.LEAST_DAILY + 5;
        IntStream.range(0, people).forEach(number -> fixture.halinaIn(program));

        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(KindPolicy.LEAST_DAILY);
        clock.advance(Duration.ofDays(1));
        sweep();
        assertThat(kindsAsked()).hasSize(people);
    }

    @Test
    void whoWaitsForHisDayOfTheFirstRoundIsAskedAboutContactsMeanwhile() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        IntStream.range(0, KindPolicy.LEAST_DAILY).forEach(number -> fixture.halinaIn(program));
        var ticket = aTicketOf(program, fixture.halinaIn(program));
        gatekeeper.asSystem("test", sweep::goOn);

        assertThat(fixture.end(ticket)).isEqualTo(Verdict.INVITED);
    }

    @Test
    void aMillionAreReachedInADay() {
        assertThat(PeriodicSweep.MOST_AT_ONCE * Duration.ofDays(1).toMinutes()).isGreaterThan(1_000_000);
    }

    @Test
    void theSweepGoesOnOverMidnightBeforeItBeginsAgain() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 100, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        var members = IntStream.range(0, 3)
                .mapToObj(number -> fixture.halinaIn(program))
                .toList();
        jdbc.sql("""
                        insert into surveys.sweep (program_id, kind, day, last_id, is_over)
                        values (?, 'RELATIONSHIP', date '2026-11-16', ?, false)""").params(program.value(), members.get(1).value()).update();

        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(1);
        gatekeeper.asSystem("test", sweep::goOn);
        assertThat(kindsAsked()).hasSize(3);
    }

    @Test
    void whoIsLeftOutByChanceIsNoted() {
        settle(new KindPolicy(SurveyKind.RELATIONSHIP, 0, 180, null));
        publish(SurveyKind.RELATIONSHIP);
        fixture.halinaIn(program);

        sweep();
        sweep();

        assertThat(jdbc.sql("select verdict from surveys.consideration where program_id = ?")
                        .param(program.value())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_SAMPLED");
    }

    @Test
    void aKindThatIsNotPublishedIsNotSwept() {
        fixture.halinaIn(program);
        sweep();

        assertThat(kindsAsked()).isEmpty();
    }

    @Test
    void theClientsPeopleAreAskedFromNoughtToTen() {
        publish(SurveyKind.CLIENT_REVIEW);
        gatekeeper.asSystem("test", () -> clients.add(program, "Ewa Klientowa", "ewa@client.example", Language.EN));

        sweep();

        var token = fixture.newestTokenIn(program);
        var form = desk.open(token).orElseThrow();
        assertThat(form.language()).isEqualTo(Language.EN);
        assertThat(form.questions()).hasAtLeastOneElementOfType(Question.ScaleOfTen.class);
        assertThat(fixture.answer(token, new SurveyAnswer(10, Map.of(), "Gut"))).isInstanceOf(Done.class);
        assertThat(jdbc.sql("select score from surveys.answer join surveys.invitation on id = invitation_id"
                                + " where answer.program_id = ? and client_contact_id is not null")
                        .param(program.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void whoOfTheClientsPeopleObjectsIsNotAskedAgain() {
        publish(SurveyKind.CLIENT_REVIEW);
        gatekeeper.asSystem("test", () -> clients.add(program, "Ewa Klientowa", "ewa@client.example", Language.EN));
        sweep();
        desk.object(fixture.newestTokenIn(program));

        clock.advance(Duration.ofDays(200));
        sweep();

        assertThat(kindsAsked()).containsExactly("CLIENT_REVIEW");
    }

    @Test
    void aLowReviewNamesWhomToCall() {
        publish(SurveyKind.CLIENT_REVIEW);
        gatekeeper.asSystem("test", () -> clients.add(program, "Ewa Klientowa", "ewa@client.example", Language.EN));
        sweep();
        fixture.answer(fixture.newestTokenIn(program), new SurveyAnswer(3, Map.of(), "Zu langsam"))
                .orElseThrow();
        SignedIn.supervisorOf(program);

        assertThat(followUps.open(List.of(program)))
                .singleElement()
                .satisfies(followUp -> assertThat(followUp.client())
                        .isEqualTo(new FollowUp.Client("Ewa Klientowa", "ewa@client.example")));
    }

    @Test
    void whoObjectedIsNotAskedWhenHeIsTakenOutAndEnteredAgain() {
        publish(SurveyKind.CLIENT_REVIEW);
        var ewa = enterEwa("ewa@client.example");
        sweep();
        desk.object(fixture.newestTokenIn(program));
        gatekeeper.asSystem("test", () -> clients.remove(ewa.id()));

        var again = enterEwa("EWA@client.example");
        clock.advance(Duration.ofDays(200));
        sweep();

        assertThat(again.hasObjected()).isTrue();
        assertThat(kindsAsked()).containsExactly("CLIENT_REVIEW");
    }

    @Test
    void whoObjectsAfterHeWasTakenOutIsNotAskedWhenHeIsEnteredAgain() {
        publish(SurveyKind.CLIENT_REVIEW);
        var ewa = enterEwa("ewa@client.example");
        sweep();
        gatekeeper.asSystem("test", () -> clients.remove(ewa.id()));
        desk.object(fixture.newestTokenIn(program));

        assertThat(enterEwa("ewa@client.example").hasObjected()).isTrue();
    }

    @Test
    void enteringSomebodyAgainDoesNotBeginHisClockAnew() {
        publish(SurveyKind.CLIENT_REVIEW);
        var ewa = enterEwa("ewa@client.example");
        sweep();
        gatekeeper.asSystem("test", () -> clients.remove(ewa.id()));
        clock.advance(Duration.ofDays(40));

        enterEwa("ewa@client.example");
        sweep();

        assertThat(kindsAsked()).containsExactly("CLIENT_REVIEW");
    }

    @Test
    void ofWhoeverIsTakenOutNeitherNameNorAddressStays() {
        var ewa = enterEwa("ewa@client.example");
        gatekeeper.asSystem("test", () -> clients.remove(ewa.id()));

        assertThat(jdbc.sql("select name || email from surveys.client_contact where id = ?")
                        .param(ewa.id())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void whoeverHasNothingToDoWithAProgramLearnsNoAddressOfItsClient() {
        var ewa = enterEwa("ewa@client.example");
        SignedIn.somebodyWithoutPrograms();

        assertThatThrownBy(() -> clients.find(ewa.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void quietHoursRunOverMidnight() {
        var courtesy = new Courtesy(30, new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
        var zone = ZoneId.of("Asia/Baku");

        assertThat(courtesy.earliest(Instant.parse("2026-11-17T18:30:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-18T04:00:00Z"));
        assertThat(courtesy.earliest(Instant.parse("2026-11-17T03:00:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-17T04:00:00Z"));
        assertThat(courtesy.earliest(Instant.parse("2026-11-17T04:00:00Z"), zone))
                .isEqualTo(Instant.parse("2026-11-17T04:00:00Z"));
    }

    private ClientContact enterEwa(String email) {
        return gatekeeper.asSystem(
                "test",
                () -> clients.add(program, "Ewa Klientowa", email, Language.EN).orElseThrow());
    }

    private String verdictOn(EndedContact contact) {
        return jdbc.sql("select verdict from surveys.consideration where contact = ?")
                .param(contact.reference())
                .query(String.class)
                .single();
    }

    private void quietFrom(LocalTime from, LocalTime until) {
        gatekeeper.asSystem("test", () -> policies.settle(program, new Courtesy(30, new QuietHours(from, until))));
    }

    private void settle(KindPolicy policy) {
        gatekeeper.asSystem("test", () -> policies.settle(program, policy));
    }

    private void publish(SurveyKind kind) {
        gatekeeper.asSystem(
                "test",
                () -> definitions.publish(definitions.draft(program, kind)).orElseThrow());
    }

    private void send() {
        gatekeeper.asSystem("test", queue::sendDue);
    }

    private void remind() {
        gatekeeper.asSystem("test", queue::remindDue);
    }

    private void sweep() {
        gatekeeper.asSystem("test", () -> {
            sweep.goOn();
            sweep.goOn();
        });
    }

    private long mailsAbout(EndedContact contact) {
        return jdbc.sql("select count(*) from mail.outbox where conversation = ?")
                .param(contact.reference())
                .query(Long.class)
                .single();
    }

    private List<String> kindsAsked() {
        return jdbc.sql("select kind from surveys.invitation where program_id = ? order by id")
                .param(program.value())
                .query(String.class)
                .list();
    }
}
