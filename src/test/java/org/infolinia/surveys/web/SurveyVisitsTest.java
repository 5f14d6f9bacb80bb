package org.infolinia.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.AnswerBook;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.FollowUpDesk;
import org.infolinia.surveys.InvitationQueue;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyToken;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.SurveyWriting;
import org.infolinia.surveys.occasion.PeriodicSweep;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.visit.MachineSign;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Who opens links and who answers: people, and machines that do as if. */
@IntegrationTest
class SurveyVisitsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0";
    private static final String SCANNER = "Mozilla/5.0 (compatible; Proofpoint URL Defense)";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/survey/\\S+)");
    private static final Duration READING = Duration.ofSeconds(8);

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private DefinitionDesk definitions;

    @Autowired
    private PolicyDesk policies;

    @Autowired
    private ProgramZones zones;

    @Autowired
    private PeriodicSweep sweep;

    @Autowired
    private InvitationQueue queue;

    @Autowired
    private SurveyReports reports;

    @Autowired
    private AnswerBook answers;

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvcTester visitor;
    private ProgramId program;

    @BeforeEach
    void foundProgram() {
        visitor = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        program = fixture.aProgramWithAMailbox();
    }

    @AfterEach
    void tidyUp() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void openingEveryLinkOfEveryMailChangesNothing() {
        fixture.anInvitationIn(program);
        settle(SurveyKind.RELATIONSHIP);
        publish(SurveyKind.RELATIONSHIP);
        clock.advance(Duration.ofDays(31));
        gatekeeper.asSystem("test", sweep::goOn);
        clock.advance(Duration.ofDays(6));
        gatekeeper.asSystem("test", queue::remindDue);
        var links = jdbc
                .sql("select text from mail.outbox where program_id = ?")
                .param(program.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(text -> LINK.matcher(text).results().map(link -> link.group(1)))
                .toList();
        var before = whatMatters();

        assertThat(links).hasSizeGreaterThan(20).allSatisfy(link -> {
            assertThat(visitor.get().uri(link).header(HttpHeaders.USER_AGENT, SCANNER))
                    .matches(result -> result.getResponse().getStatus() < 500);
            assertThat(visitor.head().uri(link)).hasStatus(HttpStatus.NO_CONTENT);
        });

        assertThat(whatMatters()).isEqualTo(before);
    }

    @Test
    void aPersonsAnswerCounts() {
        var token = fixture.anInvitationIn(program);
        open(token, "?score=4", FIREFOX);
        clock.advance(READING);

        assertThat(send(token, "", "score=4", FIREFOX)).hasStatusOk();

        assertThat(signOf()).isEqualTo("");
    }

    @Test
    void whatAScannerOpenedDoesNotSpoilThePersonsAnswer() {
        var token = fixture.anInvitationIn(program);
        for (int score = 1; score <= 5; score++) {
            open(token, "?score=" + score, FIREFOX);
        }
        clock.advance(Duration.ofHours(1));
        open(token, "?score=5", FIREFOX);
        clock.advance(READING);
        send(token, "", "score=5", FIREFOX);

        assertThat(signOf()).isEqualTo("");
        SignedIn.supervisorOf(program);
        assertThat(answers.visits(program, SurveyKind.AFTER_CONTACT, Period.lastDays(30, clock.instant())))
                .isEqualTo(new AnswerBook.Visits(5, 0, 0));
    }

    @Test
    void whatCallsItselfAScannerIsNotedAndCountsInNoScore() {
        var token = fixture.anInvitationIn(program);
        open(token, "?score=1", SCANNER);
        clock.advance(READING);
        send(token, "", "score=1", SCANNER);

        assertThat(signOf()).isEqualTo(MachineSign.KNOWN_AGENT.name());
        SignedIn.supervisorOf(program);
        var period = Period.lastDays(30, clock.instant());
        assertThat(reports.report(program, period).answered()).isZero();
        assertThat(answers.ofMachines(List.of(program), period)).hasSize(1);
        assertThat(answers.visits(program, SurveyKind.AFTER_CONTACT, period)).isEqualTo(new AnswerBook.Visits(1, 0, 1));
        assertThat(followUps.open(List.of(program))).isEmpty();
    }

    @Test
    void aPersonsAnswerReplacesAMachinesWhichIsKeptApart() {
        var token = fixture.anInvitationIn(program);
        open(token, "?score=5", SCANNER);
        clock.advance(READING);
        send(token, "", "score=5&comment=Spam", SCANNER);
        clock.advance(Duration.ofHours(1));

        assertThat(open(token, "?score=1", FIREFOX)).bodyText().contains("Jak oceniasz naszą pomoc?");
        clock.advance(READING);
        assertThat(send(token, "", "score=1&comment=Zle", FIREFOX)).hasStatusOk();
        assertThat(send(token, "", "score=4", FIREFOX)).hasStatus(HttpStatus.CONFLICT);

        assertThat(signOf()).isEqualTo("");
        assertThat(rows("select score, machine_sign from surveys.replaced_answer"
                        + " join surveys.invitation i on i.id = invitation_id where program_id = ?"))
                .containsExactly(Map.of("score", 5, "machine_sign", "KNOWN_AGENT"));
        SignedIn.supervisorOf(program);
        var period = Period.lastDays(30, clock.instant());
        assertThat(reports.report(program, period).answered()).isEqualTo(1);
        assertThat(followUps.open(List.of(program)))
                .singleElement()
                .satisfies(followUp ->
                        assertThat(followUp.about().answer().comment()).isEqualTo("Zle"));
        assertThat(answers.visits(program, SurveyKind.AFTER_CONTACT, period)).isEqualTo(new AnswerBook.Visits(1, 0, 1));
    }

    @Test
    void aMachineReplacesNothing() {
        var token = fixture.anInvitationIn(program);
        open(token, "?score=5", SCANNER);
        send(token, "", "score=5", SCANNER);

        assertThat(send(token, "", "score=1", SCANNER)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whomAMachineAnsweredForIsReminded() {
        var token = fixture.anInvitationIn(program);
        send(token, "", "score=5", SCANNER);
        clock.advance(Duration.ofDays(6));

        gatekeeper.asSystem("test", queue::remindDue);

        assertThat(fixture.newestTokenIn(program)).isNotEqualTo(token);
    }

    @Test
    void whatAMachineOpenedNobodyHasLookedAt() {
        open(fixture.anInvitationIn(program), "?score=1", SCANNER);
        open(fixture.anInvitationIn(program), "", FIREFOX);
        SignedIn.supervisorOf(program);

        assertThat(answers.visits(program, SurveyKind.AFTER_CONTACT, Period.lastDays(30, clock.instant())))
                .isEqualTo(new AnswerBook.Visits(1, 1, 0));
    }

    @Test
    void visitsAreCountedByTheKindOfSurvey() {
        settle(SurveyKind.RELATIONSHIP);
        publish(SurveyKind.RELATIONSHIP);
        fixture.halinaIn(program);
        gatekeeper.asSystem("test", sweep::goOn);
        open(fixture.newestTokenIn(program), "", FIREFOX);
        SignedIn.supervisorOf(program);
        var period = Period.lastDays(30, clock.instant());

        assertThat(answers.visits(program, SurveyKind.AFTER_CONTACT, period)).isEqualTo(new AnswerBook.Visits(0, 0, 0));
        assertThat(answers.visits(program, SurveyKind.RELATIONSHIP, period)).isEqualTo(new AnswerBook.Visits(0, 1, 0));
    }

    @Test
    void mailAndPageTellTheSameDay() {
        gatekeeper.asSystem("test", () -> zones.settle(program, "Asia/Baku").orElseThrow());
        var ticket = SurveyFixture.aTicketOf(program, fixture.halinaIn(program));
        var inTheEvening = new EndedContact(
                ticket.reference(),
                ticket.channel(),
                program,
                ticket.participant(),
                null,
                null,
                false,
                Instant.parse("2026-11-16T22:00:00Z"));
        fixture.end(inTheEvening);

        assertThat(jdbc.sql("select text from mail.outbox where conversation = ?")
                        .param(ticket.reference())
                        .query(String.class)
                        .single())
                .contains("17 listopada");
        assertThat(open(fixture.tokenMailedFor(ticket), "", FIREFOX)).bodyText().contains("17 listopada");
    }

    @Test
    void whoAnswersWithinASecondOfOpeningIsTakenForAMachine() {
        var token = fixture.anInvitationIn(program);
        open(token, "", FIREFOX);
        clock.advance(Duration.ofMillis(999));
        send(token, "", "score=1", FIREFOX);

        assertThat(signOf()).isEqualTo(MachineSign.TOO_QUICK.name());
    }

    @Test
    void whoOpensAllScoresAndAnswersAtOnceIsTakenForAMachine() {
        var token = fixture.anInvitationIn(program);
        for (int score = 1; score <= 5; score++) {
            open(token, "?score=" + score, FIREFOX);
        }
        send(token, "", "score=1", FIREFOX);

        assertThat(signOf()).isEqualTo(MachineSign.MANY_LINKS.name());
    }

    @Test
    void whoAnswersWithoutEverOpeningIsTakenForAMachine() {
        send(fixture.anInvitationIn(program), "", "score=1", FIREFOX);

        assertThat(signOf()).isEqualTo(MachineSign.NEVER_LOOKED.name());
    }

    @Test
    void moreVisitsThanAnybodyNeedsToKnowAreNotNoted() {
        var token = fixture.anInvitationIn(program);
        for (int time = 0; time < 110; time++) {
            visitor.get()
                    .uri("/survey/" + token.secret())
                    .with(request -> {
                        request.setRemoteAddr("203.0.113.7");
                        return request;
                    })
                    .exchange();
        }

        assertThat(jdbc.sql("select count(*) from surveys.visit join surveys.invitation i on i.id = invitation_id"
                                + " where i.program_id = ?")
                        .param(program.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(100);
    }

    @Test
    void openingsWithoutAnAnswerAreCountedAsTheyStandInTheBookOfVisits() {
        var random = new Random(20261124);
        for (int invitation = 0; invitation < 12; invitation++) {
            var token = fixture.anInvitationIn(program);
            for (int deed = random.nextInt(7); deed > 0; deed--) {
                clock.advance(Duration.ofSeconds(1 + random.nextInt(3)));
                switch (random.nextInt(4)) {
                    case 0 -> open(token, "", SCANNER);
                    case 1 -> send(token, "", "score=1", FIREFOX);
                    default -> open(token, "?score=" + (1 + random.nextInt(5)), FIREFOX);
                }
            }
        }

        SignedIn.supervisorOf(program);
        var counted = answers.visits(program, SurveyKind.AFTER_CONTACT, Period.lastDays(30, clock.instant()));

        assertThat(counted.lookedOnly()).isPositive().isEqualTo(inTheBookOfVisits("""
                select count(distinct invitation_id) from surveys.visit
                 where program_id = ? and sign is null
                   and invitation_id not in (select invitation_id from surveys.answer)"""));
        assertThat(counted.byMachines())
                .isPositive()
                .isEqualTo(inTheBookOfVisits(
                        "select count(*) from surveys.visit where program_id = ? and sign is not null"));
    }

    private long inTheBookOfVisits(String question) {
        return jdbc.sql(question).param(program.value()).query(Long.class).single();
    }

    @Test
    void whatDependsOnAnAnswerFollowsAfterThatIsKept() {
        publish(SurveyWriting.askingTheDissatisfied());
        var token = fixture.anInvitationIn(program);
        assertThat(open(token, "", FIREFOX)).bodyText().doesNotContain("name=\"what\"");
        clock.advance(READING);

        assertThat(send(token, "", "score=1&comment=Zle", FIREFOX))
                .hasStatusOk()
                .bodyText()
                .contains("Ocena jest już zapisana", "name=\"what\" value=\"app\"", "/more\"");
        assertThat(signOf()).isEqualTo("");
        assertThat(send(token, "/more", "page=1&what=app", FIREFOX)).bodyText().contains("name=\"which\"");
        assertThat(send(token, "/more", "page=2&which=Skaner", FIREFOX))
                .bodyText()
                .contains("Dziękujemy za ocenę");
        assertThat(send(token, "/more", "page=2&which=Inny", FIREFOX)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whoIsContentIsAskedNoMore() {
        publish(SurveyWriting.askingTheDissatisfied());
        var token = fixture.anInvitationIn(program);
        open(token, "", FIREFOX);

        assertThat(send(token, "", "score=5&what=app", FIREFOX)).bodyText().contains("Dziękujemy za ocenę");
    }

    @Test
    void thePageSpeaksEachLanguageAndThePersonsOneAtFirst() {
        var token = fixture.anInvitationIn(program);

        assertThat(open(token, "", FIREFOX)).bodyText().contains("lang=\"pl\"", "Jak oceniasz naszą pomoc?");
        assertThat(open(token, "?lang=en", FIREFOX)).bodyText().contains("lang=\"en\"", "How do you rate our help?");
        assertThat(open(token, "?lang=az", FIREFOX)).bodyText().contains("Köməyimizi necə qiymətləndirirsiniz?");
        assertThat(send(token, "", "lang=en&score=5", FIREFOX)).bodyText().contains("Thank you for your rating");
    }

    @Test
    void aScaleOfTenIsShownAndAnswered() {
        settle(SurveyKind.RELATIONSHIP);
        publish(SurveyKind.RELATIONSHIP);
        fixture.halinaIn(program);
        gatekeeper.asSystem("test", sweep::goOn);
        var token = fixture.newestTokenIn(program);

        assertThat(open(token, "?score=10", FIREFOX))
                .bodyText()
                .contains("value=\"10\" aria-label=\"10 z 10\" required checked", "value=\"0\"");
        assertThat(send(token, "", "", FIREFOX))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zaznacz ocenę od 0 do 10");
        assertThat(send(token, "", "score=0", FIREFOX)).hasStatusOk();
    }

    private void publish(SurveyKind kind) {
        gatekeeper.asSystem(
                "test",
                () -> definitions.publish(definitions.draft(program, kind)).orElseThrow());
    }

    private void publish(SurveyContent content) {
        gatekeeper.asSystem("test", () -> {
            var draft = definitions.draft(program, SurveyKind.AFTER_CONTACT);
            definitions.publish(definitions.save(draft, content).orElseThrow()).orElseThrow();
        });
    }

    private void settle(SurveyKind kind) {
        gatekeeper.asSystem("test", () -> policies.settle(program, new KindPolicy(kind, 100, 180, 5)));
    }

    private Map<String, List<Map<String, Object>>> whatMatters() {
        return Map.of(
                "invitations", rows("select i.* from surveys.invitation i where program_id = ? order by id"),
                "answers",
                        rows("select a.* from surveys.answer a join surveys.invitation i on id = invitation_id"
                                + " where i.program_id = ? order by id"),
                "objections",
                        rows(
                                "select o.* from surveys.objection o"
                                        + " join surveys.invitation i on i.participant_id = o.participant_id where program_id = ?"));
    }

    private List<Map<String, Object>> rows(String query) {
        return jdbc.sql(query).param(program.value()).query().listOfRows().stream()
                .map(row -> {
                    row.replaceAll((column, value) -> value instanceof byte[] bytes ? bytes.length : value);
                    return row;
                })
                .toList();
    }

    private String signOf() {
        return jdbc.sql("select coalesce(machine_sign, '') from surveys.answer"
                        + " join surveys.invitation on id = invitation_id where answer.program_id = ?")
                .param(program.value())
                .query(String.class)
                .single();
    }

    private MvcTestResult open(SurveyToken token, String rest, String agent) {
        return visitor.get()
                .uri("/survey/" + token.secret() + rest)
                .header(HttpHeaders.USER_AGENT, agent)
                .exchange();
    }

    private MvcTestResult send(SurveyToken token, String rest, String form, String agent) {
        return visitor.post()
                .uri("/survey/" + token.secret() + rest)
                .header(HttpHeaders.USER_AGENT, agent)
                .contentType("application/x-www-form-urlencoded")
                .content(form)
                .exchange();
    }
}
