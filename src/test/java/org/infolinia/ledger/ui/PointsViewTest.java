package org.infolinia.ledger.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.TODAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.infolinia.harness.SignedIn;
import org.infolinia.ledger.LedgerViewTest;
import org.infolinia.ledger.paper.PaperFormat;
import org.infolinia.ledger.paper.TrueCopies;
import org.infolinia.ledger.statement.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PointsViewTest extends LedgerViewTest {

    private static final LocalDate EXPIRES = LocalDate.of(2027, 12, 31);

    @Autowired
    TrueCopies copies;

    @Test
    void aStatementIsOfferedForDaysThatMakeSense() {
        fixture.earn(program, halina, 100, TODAY, EXPIRES);
        openPoints();

        _assertOne(Anchor.class, spec -> spec.withText("Download PDF"));
        _assertOne(Anchor.class, spec -> spec.withText("Download CSV"));

        var paper = _get(StatementPaperCard.class);
        _setValue(_get(paper, DatePicker.class, spec -> spec.withLabel("From")), TODAY.plusDays(1));

        _assertNone(Anchor.class, spec -> spec.withText("Download PDF"));
        _assertOne(
                paper,
                Span.class,
                spec -> spec.withText("Choose the days: from no later than to, and to no later than today."));
    }

    @Test
    void theCalendarSpeaksTheReadersLanguage() {
        fixture.earn(program, halina, 100, TODAY, EXPIRES);
        openPoints();

        var calendar = _get(_get(StatementPaperCard.class), DatePicker.class, spec -> spec.withLabel("From"))
                .getI18n();

        assertThat(calendar.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(calendar.getMonthNames()).startsWith("January");
        assertThat(calendar.getToday()).isEqualTo("Today");
    }

    @Test
    void aCodeTellsWhetherThePaperIsATrueCopy() {
        fixture.earn(program, halina, 1_240, TODAY, EXPIRES);
        openPoints();
        var name = copies.issue(halina, TODAY, TODAY, PaperFormat.CSV)
                .orElseThrow()
                .name();
        var code = name.substring("2026-11-17-2026-11-17-".length(), name.length() - ".csv".length());

        check(code);
        assertThat(verdict().getText())
                .isEqualTo("Statement " + code + " is a true copy. Issued on 17 November 2026, for 17 November 2026"
                        + " to 17 November 2026: 0 points before, 1 line, 1,240 points after.");
        assertThat(verdict().hasClassName("bad")).isFalse();

        check("00000000");
        assertThat(verdict().getText()).startsWith("We issued no statement with the code 0000-0000");
        assertThat(verdict().hasClassName("bad")).isTrue();
    }

    @Test
    void olderLinesComeWhenTheyAreAskedFor() {
        for (int i = 0; i < Statements.PAGE_LINES + 3; i++) {
            fixture.earn(program, halina, 1, TODAY, EXPIRES);
        }
        openPoints();
        var grid = _get(Grid.class);
        assertThat(_size(grid)).isEqualTo(Statements.PAGE_LINES);

        _click(_get(Button.class, spec -> spec.withText("Show older")));

        assertThat(_size(grid)).isEqualTo(Statements.PAGE_LINES + 3);
        _assertNone(Button.class, spec -> spec.withText("Show older"));
    }

    @Test
    void nothingOfItIsThereBeforeTheCallerIsKnown() {
        fixture.earn(program, halina, 100, TODAY, EXPIRES);
        openTabFor(SignedIn.supervisorOf(program));

        UI.getCurrent().navigate("participants/" + halina.value() + "/points");

        _assertNone(StatementPaperCard.class);
        _assertNone(Grid.class);
    }

    private void openPoints() {
        openTabWithHalinaOnTheLine();
        UI.getCurrent().navigate("participants/" + halina.value() + "/points");
    }

    private static void check(String code) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Code on the statement")), code);
        _click(_get(Button.class, spec -> spec.withText("Check the code")));
    }

    private static Paragraph verdict() {
        return _get(
                _get(StatementPaperCard.class),
                Paragraph.class,
                spec -> spec.withPredicate(paragraph -> !paragraph.getText().isEmpty()));
    }
}
