package org.infolinia.quality.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.quality.Drawing;
import org.infolinia.quality.Grade;
import org.infolinia.quality.QualityExport;
import org.infolinia.quality.Review;
import org.infolinia.quality.ReviewDesk;
import org.infolinia.quality.ReviewPolicy;
import org.infolinia.quality.ScorecardShelf;
import org.infolinia.quality.panel.OwnReviews;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class QualityScreensTest extends ViewTest {

    /** Far from the calls of other tests. */
    private static final AtomicLong CONTACTS = new AtomicLong(8_000_000);

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private Drawing drawing;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private OwnReviews own;

    @Autowired
    private ScorecardShelf scorecards;

    @Autowired
    private QualityExport export;

    @Autowired
    private JudgementTable table;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AgentDirectory directory;

    @Autowired
    private Gatekeeper gatekeeper;

    @Autowired
    private FixedClock clock;

    private ProgramId program;
    private SignedInAgent ewa;
    private SignedInAgent joanna;

    @BeforeEach
    void drawOneContact() {
        program = newcomers.aProgram();
        ewa = enrolled("Ewa", Role.AGENT);
        joanna = enrolled("Joanna", Role.SUPERVISOR);
        gatekeeper.asSystem("test", () -> {
            scorecards.settle(program, new ReviewPolicy(1, 0));
            drawing.enter(program, "call:" + CONTACTS.incrementAndGet(), ewa.id(), clock.instant());
            clock.advance(Duration.ofDays(7));
            drawing.draw(program);
        });
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whatWaitsLeadsToTheScorecard() {
        open(joanna, "quality");
        Grid<Review> waiting = _get(Grid.class);
        var review = _findAll(waiting).getFirst();
        assertThat(review.agentName()).isEqualTo("Ewa Nowak");

        UI.getCurrent().navigate("reviews/" + review.id().value());

        assertThat(_find(RadioButtonGroup.class))
                .hasSize(review.scorecard().criteria().size());
    }

    @Test
    void anUnfinishedScorecardIsNotSaved() {
        var review = judgingPage();

        _click(button("Save review"));

        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("Judge every criterion");
        assertThat(desk.find(review.id()).orElseThrow().scorings()).isEmpty();
    }

    @Test
    void aFinishedOneShowsWhatWasFound() {
        var review = judgingPage();

        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MET));
        _click(button("Save review"));

        assertThat(_find(RadioButtonGroup.class)).isEmpty();
        assertThat(textOf(_get(JudgedCard.class))).contains("100%");
        assertThat(desk.find(review.id()).orElseThrow().isComplete()).isTrue();
    }

    @Test
    void whatTheScorecardSaysOfNumbersIsGrammatical() {
        open(joanna, "quality");

        assertThat(textOf(_get(Card.class, spec -> spec.withClasses("scorecard"))))
                .contains("Each week 1 contact of each agent is drawn");
    }

    @Test
    void theAgentIsToldUntilWhenHeMayReplyAndWhatBecameOfIt() {
        var review = judgingPage();
        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MISSED));
        _click(button("Save review"));

        openTabFor(ewa);
        assertThat(textOf(own.card())).contains("0%").contains("you may reply until");
        desk.reply(review.id(), "Rozmówca rozłączył się od razu.").orElseThrow();
        openTabFor(joanna);
        desk.answer(review.id(), Review.Verdict.SET_ASIDE, "Racja.").orElseThrow();

        openTabFor(ewa);
        assertThat(textOf(own.card())).contains("does not count").doesNotContain("0%", "may reply");
    }

    @Test
    void whenTheTimeToReplyIsOverThereIsNoForm() {
        var review = judgingPage();
        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MISSED));
        _click(button("Save review"));
        clock.advance(Review.TIME_TO_REPLY.plusSeconds(1));

        open(ewa, "reviews/" + review.id().value());

        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(textOf(own.card())).doesNotContain("may reply");
    }

    @Test
    void whoeverJudgedIsOfferedNoDecisionWhileSomebodyElseCanDecide() {
        var review = judgingPage();
        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MISSED));
        _click(button("Save review"));
        enrolled("Adam", Role.SUPERVISOR);
        openTabFor(ewa);
        desk.reply(review.id(), "Rozmówca rozłączył się od razu.").orElseThrow();

        open(joanna, "reviews/" + review.id().value());

        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void theAgentRepliesAndTheSupervisorDecides() {
        var review = judgingPage();
        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MISSED));
        _click(button("Save review"));

        open(ewa, "reviews/" + review.id().value());
        _setValue(_get(TextArea.class), "Rozmówca rozłączył się od razu.");
        _click(button("Send reply"));
        assertThat(textOf(_get(ReplyCard.class))).contains("The reply waits");

        open(joanna, "reviews/" + review.id().value());
        _setValue(_get(RadioButtonGroup.class), Review.Verdict.SET_ASIDE);
        _setValue(_get(TextArea.class), "Racja.");
        _click(button("Save decision"));

        assertThat(textOf(_get(ReplyCard.class))).contains("does not count");
    }

    @Test
    void whatWasJudgedLeavesTheHouseAsTheScreenShowsItAndOnRecord() throws IOException {
        judgingPage();
        _find(RadioButtonGroup.class).forEach(group -> _setValue(group, Grade.MET));
        _click(button("Save review"));
        var out = new ByteArrayOutputStream();
        var until = clock.instant().plusMillis(1);

        export.judged(
                List.of(program),
                until.minus(Duration.ofDays(1)),
                until,
                TableFormat.CSV,
                table.layout(Language.EN),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .last(InstanceOfAssertFactories.STRING)
                .contains("Ewa Nowak", "Joanna Nowak", "100%");
        assertThat(jdbc.sql("select count(*) from audit.entry where program_id = ? and action = 'quality.exported'")
                        .param(program.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aSettledScorecardMakesTheNextVersion() {
        open(joanna, "quality");
        _click(button("Change scorecard"));
        var fields = _find(IntegerField.class, spec -> spec.withLabel("Weight")).getLast();
        _setValue(fields, 9);
        _click(button("Save"));

        var current = gatekeeper.asSystem("test", () -> scorecards.current(program));
        assertThat(current.version()).isEqualTo(2);
        assertThat(current.criteria().getLast().weight()).isEqualTo(9);
    }

    private Review judgingPage() {
        open(joanna, "quality");
        var review = desk.waiting(List.of(program)).getFirst();
        UI.getCurrent().navigate("reviews/" + review.id().value());
        return review;
    }

    private void open(SignedInAgent agent, String route) {
        openTabFor(agent);
        UI.getCurrent().navigate(route);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private SignedInAgent enrolled(String first, Role role) {
        return SignedIn.as(
                new EnrolledAgents(directory, gatekeeper).enroll(Language.EN, role, first, "Nowak", program));
    }
}
