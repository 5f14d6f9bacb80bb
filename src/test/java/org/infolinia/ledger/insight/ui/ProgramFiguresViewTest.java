package org.infolinia.ledger.insight.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.kit.Banner;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.TrendLine;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.insight.InsightExport;
import org.infolinia.ledger.insight.InsightFilter;
import org.infolinia.ledger.insight.InsightLine;
import org.infolinia.ledger.insight.InsightSnapshot;
import org.infolinia.ledger.insight.LifeStage;
import org.infolinia.ledger.insight.TermsDesk;
import org.infolinia.ledger.insight.figures.FigureRow;
import org.infolinia.operation.table.TableFormat;
import org.infolinia.participants.ParticipantFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor reads a program's figures and whom they are about. */
class ProgramFiguresViewTest extends LedgerViewTest {

    private static final LocalDate IN_OCTOBER = LocalDate.of(2026, 10, 12);

    @Autowired
    InsightSnapshot snapshot;

    @Autowired
    InsightExport export;

    @Autowired
    TermsDesk terms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLastFullMonthIsShownAndEachNumberLeadsToItsRows() {
        fixture.earn(program, halina, 300, IN_OCTOBER, null);
        fixture.earn(program, halina, 50, TODAY, null);
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        var issued = linkTo("program-figures/issues", "from=2026-10-01");

        assertThat(issued.getText()).isEqualTo("300");
        follow(issued);
        assertThat(rows()).extracting(FigureRow::points).containsExactly(300L);
    }

    @Test
    void anotherPeriodStandsInTheAddress() {
        fixture.earn(program, halina, 50, TODAY, null);
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        _setValue(_get(DatePicker.class, spec -> spec.withId("figures-until")), TODAY);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("from=2026-10-01", "until=2026-11-17");
        assertThat(linkTo("program-figures/issues", "until=2026-11-17").getText())
                .isEqualTo("50");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedBesideIt() {
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        _setValue(_get(DatePicker.class, spec -> spec.withId("figures-until")), LocalDate.of(2026, 9, 1));

        _assertOne(Banner.class);
    }

    @Test
    void beforeTheFirstNightThereIsNoStanding() {
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        _assertOne(EmptyState.class);
        _assertNone(TrendLine.class);
    }

    @Test
    void everyStageLeadsToWhoIsOfIt() {
        fixture.earn(program, halina, 50, TODAY, null);
        fixture.aParticipant(program);
        takeSnapshot();
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        follow(linkTo("program-participants", "stage=NEW"));

        assertThat(lines()).extracting(InsightLine::key).containsExactly(halina.value());
        _setValue(stageFilter(), LifeStage.UNSTARTED);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .contains("stage=UNSTARTED");
        assertThat(lines()).hasSize(1).extracting(InsightLine::stage).containsExactly(LifeStage.UNSTARTED);
    }

    @Test
    void twoSnapshotsMakeATrendThatIsSaidInWords() {
        takeSnapshot();
        jdbc.sql("""
                        insert into ledger.insight_count
                        select program_id, day - 1, stage, segment, risk, participants + 4 from ledger.insight_count
                         where program_id = ?""").param(program.value()).update();
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);

        assertThat(_find(TrendLine.class).getFirst().getElement().getAttribute("aria-label"))
                .isEqualTo("Not begun: from 5 to 1, days: 2");
    }

    @Test
    void theExportIsHarmlessAndOnRecord() throws IOException {
        gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.named(program, "=cmd()", "Wróbel")));
        takeSnapshot();
        openTabForASupervisor();

        var file = exported();

        assertThat(file).contains("'=cmd() Wróbel").doesNotContain(",=cmd()");
        assertThat(jdbc.sql(
                                "select details->>'format' from audit.entry where action = :action and program_id = :program")
                        .param("action", "ledger.insight-exported")
                        .param("program", program.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CSV");
    }

    @Test
    void onlyWhoSettlesTheRulesChangesTheThresholds() {
        openTabForASupervisor();
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);
        _assertNone(Button.class, spec -> spec.withClasses("change-terms"));

        openTabFor(SignedIn.administratorOf(program));
        UI.getCurrent().navigate(FiguresQuestion.FIGURES);
        _click(_get(Button.class, spec -> spec.withClasses("change-terms")));
        _setValue(_find(IntegerField.class).getFirst(), 30);
        _setValue(_get(BigDecimalField.class), new BigDecimal("0.02"));
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));

        assertThat(terms.of(program).newDays()).isEqualTo(30);
        assertThat(terms.of(program).pointValue()).isEqualByComparingTo("0.02");
    }

    private void takeSnapshot() {
        gatekeeper.asSystem("insight", () -> snapshot.take(program));
    }

    private String exported() throws IOException {
        var out = new ByteArrayOutputStream();
        var table = new InsightExport.Table(
                List.of("Name"), line -> List.of("", line.participant().name().full()));
        export.write(program, InsightFilter.ANY, TableFormat.CSV, table, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Anchor linkTo(String route, String part) {
        return _find(Anchor.class).stream()
                .filter(link ->
                        link.getHref().startsWith(route) && link.getHref().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static void follow(Anchor link) {
        var parts = link.getHref().split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    @SuppressWarnings("unchecked")
    private static Select<LifeStage> stageFilter() {
        return _get(Select.class, spec -> spec.withId("filter-stage"));
    }

    @SuppressWarnings("unchecked")
    private static List<FigureRow> rows() {
        return _get(Grid.class).getGenericDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static List<InsightLine> lines() {
        return _get(Grid.class).getGenericDataView().getItems().toList();
    }
}
