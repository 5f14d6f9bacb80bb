package org.infolinia.tickets.quoting.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.knowledge.ArticleKind;
import org.infolinia.knowledge.ArticleLine;
import org.infolinia.knowledge.Gap;
import org.infolinia.knowledge.KnowledgeGaps;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.knowledge.WriteArticle;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class QuotingTest extends ViewTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired
    ApplicationContext context;

    @Autowired
    KnowledgeShelf shelf;

    @Autowired
    KnowledgeGaps gaps;

    TicketFixture fixture;

    @BeforeEach
    void rules() {
        fixture = new TicketFixture(context);
        SignedIn.supervisorOf(fixture.program());
        written("§ 1. Po jednym punkcie.\n\n§ 2. Ważne 12 miesięcy.", WriteArticle.BEGINNING, 0);
        written("§ 1. Po jednym punkcie.\n\n§ 2. Ważne 24 miesiące.", MARCH, 1);
    }

    @Test
    void aParagraphOfTheRulesIsQuotedWithItsSource() {
        openedBesideATicket();
        choose();

        passages().setValue(Set.of(1));
        _click(button("tickets.quote.insert"));

        assertThat(_get(TextArea.class).getValue())
                .startsWith("§ 2. Ważne 24 miesiące.\n\n(Regulamin, wersja obowiązująca od ")
                .contains("2026");
        _assertNone(QuoteDialog.class);
    }

    @Test
    void theRulesOfAnEarlierDayAreQuotedAsTheyWereThen() {
        openedBesideATicket();
        choose();

        _setValue(_get(DatePicker.class), MARCH.minusDays(1));
        passages().setValue(Set.of(1));
        _click(button("tickets.quote.insert"));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("§ 2. Ważne 12 miesięcy.\n\n(Regulamin)");
    }

    @Test
    void nothingChosenIsSaidBesideThePassages() {
        openedBesideATicket();
        choose();

        _click(button("tickets.quote.insert"));

        assertThat(passages().isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void aDayBeforeAnyVersionIsSaidSo() {
        SignedIn.supervisorOf(fixture.program());
        shelf.write(article("nowe", "Nowe zasady", "§ 1. Od marca.", MARCH, 0)).orElseThrow();
        openedBesideATicket();
        _setValue(_get(TextField.class, spec -> spec.withLabel(words("knowledge.search"))), "nowe zasady");
        choose();

        _setValue(_get(DatePicker.class), MARCH.minusDays(1));

        assertThat(_get(Banner.class).getElement().getTextRecursively()).isNotBlank();
        assertThat(button("tickets.quote.insert").isEnabled()).isFalse();
    }

    @Test
    void whatIsNotOnTheShelfIsReportedFromTheTicket() {
        var ticket = openedBesideATicket();

        _setValue(_get(TextField.class, spec -> spec.withLabel(words("knowledge.search"))), "kaucja za butelki");
        _click(button("knowledge.gap.report"));

        SignedIn.supervisorOf(fixture.program());
        assertThat(gaps.open(List.of(fixture.program())))
                .filteredOn(gap -> gap.words().equals("kaucja za butelki"))
                .extracting(Gap::ticket)
                .containsExactly(ticket.number().value());
    }

    private Ticket openedBesideATicket() {
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        _click(button("tickets.quoting.action"));
        return ticket;
    }

    @SuppressWarnings("unchecked")
    private static void choose() {
        ListBox<ArticleLine> list = _get(ListBox.class);
        list.setValue(list.getListDataView().getItem(0));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Integer> passages() {
        return _get(CheckboxGroup.class);
    }

    private void written(String text, LocalDate inForceFrom, int basedOn) {
        shelf.write(article("regulamin", "Regulamin", text, inForceFrom, basedOn))
                .orElseThrow();
    }

    private WriteArticle article(String key, String title, String text, LocalDate inForceFrom, int basedOn) {
        return new WriteArticle(
                fixture.program(), key, ArticleKind.RULES, Language.PL, title, text, inForceFrom, basedOn);
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(words(key)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
