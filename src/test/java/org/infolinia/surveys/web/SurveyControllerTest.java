package org.infolinia.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.kernel.Language;
import org.infolinia.surveys.SurveyDesk;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.SurveyToken;
import org.infolinia.surveys.definition.SurveyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class SurveyControllerTest {

    private static final int MAXIMUM_PAGE_BYTES = 50_000;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private FixedClock clock;

    @Autowired
    private SurveyDesk desk;

    @Autowired
    private SurveyPages pages;

    private MockMvcTester visitor;
    private SurveyToken token;

    @BeforeEach
    void invite() {
        visitor = MockMvcTester.from(
                context, builder -> builder.apply(springSecurity()).build());
        token = fixture.anInvitationIn(fixture.aProgramWithAMailbox());
    }

    @Test
    void lookingShowsTheClickedFaceAndRecordsNothing() {
        var page = open("?score=4");

        assertThat(page).hasStatusOk().bodyText().contains("value=\"4\" aria-label=\"4, dobrze\" required checked");
        assertThat(state()).isEqualTo(State.OPEN);
    }

    @Test
    void thePageIsLightPrivateAndScriptless() throws Exception {
        var page = open("");

        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script")
                .satisfies(text ->
                        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAXIMUM_PAGE_BYTES));
        assertThat(page)
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Robots-Tag", "noindex, nofollow");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getCookies()).isEmpty();
    }

    /** Whoever is asked for the program's client has no points. */
    @Test
    void theClientsPeopleAreNotToldOfPoints() {
        assertThat(pages.form(token, asked(SurveyKind.CLIENT_REVIEW), Draft.of(List.of(), Map.of()), null))
                .contains("The helpline team sees your rating")
                .doesNotContain("your points");
        assertThat(pages.form(token, asked(SurveyKind.AFTER_CONTACT), Draft.of(List.of(), Map.of()), null))
                .contains("does not change your points");
    }

    private SurveyForm asked(SurveyKind kind) {
        var about = desk.open(token).orElseThrow();
        return new SurveyForm(
                about.program(),
                kind,
                about.channel(),
                about.contactAt(),
                null,
                Language.EN,
                State.OPEN,
                about.title(),
                0,
                List.of());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void sendingRecordsOnce() {
        open("");
        clock.advance(Duration.ofSeconds(8));
        assertThat(send("score=5&aspects.speed=4&comment=Dobrze"))
                .hasStatusOk()
                .bodyText()
                .contains("Dziękujemy za ocenę");
        assertThat(send("score=1")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("już zapisana");
        assertThat(open("")).hasStatusOk().bodyText().contains("już zapisana");
    }

    @Test
    void withoutAScoreThePageAsksForItAndKeepsTheRest() {
        assertThat(send("aspects.culture=3&comment=%3Cb%3Eoj%3C%2Fb%3E"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Zaznacz ocenę ogólną", "&lt;b&gt;oj&lt;/b&gt;", "name=\"aspects.culture\" value=\"3\"");
        assertThat(state()).isEqualTo(State.OPEN);
    }

    @Test
    void anObjectionIsAskedBackAndThenKept() {
        assertThat(open("/objection")).hasStatusOk().bodyText().contains("Nie wysyłać więcej ankiet?");
        assertThat(visitor.post().uri("/survey/" + token.secret() + "/objection"))
                .hasStatusOk()
                .bodyText()
                .contains("Sprzeciw zapisany");
    }

    @Test
    void anUnknownTokenLeadsNowhere() {
        assertThat(visitor.get().uri("/survey/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(visitor.get().uri("/survey/kurz")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void lookingForTheHeadOnlyIsIgnored() {
        assertThat(visitor.head().uri("/survey/" + token.secret())).hasStatus(HttpStatus.NO_CONTENT);
    }

    private MvcTestResult open(String rest) {
        return visitor.get().uri("/survey/" + token.secret() + rest).exchange();
    }

    private MvcTestResult send(String form) {
        return visitor.post()
                .uri("/survey/" + token.secret())
                .contentType("application/x-www-form-urlencoded")
                .content(form)
                .exchange();
    }

    private State state() {
        return desk.open(token).map(SurveyForm::state).orElseThrow();
    }
}
