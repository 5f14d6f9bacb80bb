package org.infolinia.tickets.legal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketEdit.ToKind;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.legal.LegalAnswer.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The law's day stands beside the ticket until the answer is recorded there. */
class LegalCardTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketDesk desk;

    private TicketFixture fixture;

    @BeforeEach
    void signIn() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.agentOf(fixture.program()));
    }

    @Test
    void theDayAndWhatSilenceMeansStandOnTheCard() {
        open(fixture.anOpenComplaint());

        assertThat(said()).contains("in 14 days", "Silence = complaint accepted");
        assertThat(_find(card(), Button.class, spec -> spec.withText("Extend deadline")))
                .isEmpty();
    }

    @Test
    void aQuestionHasNoSuchCard() {
        open(fixture.anOpenTicket());

        _assertNone(LegalCard.class);
    }

    @Test
    void aLetterIsRecordedAndTakenBack() {
        open(fixture.anOpenComplaint());

        _click(button("Record answer"));
        assertThat(way().getValue()).as("nothing was sent").isEqualTo(Way.LETTER);
        save("Save");
        assertThat(_get(_get(LegalAnswerDialog.class), Banner.class)
                        .getElement()
                        .getTextRecursively())
                .contains("Give a reference");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Reference")), "RR123");
        save("Save");
        MockVaadin.clientRoundtrip(false);
        assertThat(said()).contains("Answered by letter", "in time", "RR123");

        _click(button("Take record back"));
        MockVaadin.clientRoundtrip(false);
        assertThat(said()).contains("in 14 days");
    }

    @Test
    void whyNoneIsOwedIsSaidOnTheCard() {
        open(fixture.anOpenComplaint());

        _click(button("Record answer"));
        _setValue(way(), Way.NONE);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Why there is no answer")), "Wycofana");
        save("Save");
        MockVaadin.clientRoundtrip(false);

        assertThat(said()).contains("No answer is owed: Wycofana (marta Testowa");
    }

    @Test
    void noticeMovesTheDay() {
        var ticket = fixture.anOpenTicket();
        open(desk.change(ticket.number(), new ToKind(Kind.DATA_REQUEST)).orElseThrow());

        _click(button("Extend deadline"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Notice to the participant")), "Potrwa do lutego");
        save("Send notice");
        MockVaadin.clientRoundtrip(false);

        assertThat(said()).contains("Extended from", "marta Testowa");
        assertThat(_find(card(), Button.class, spec -> spec.withText("Extend deadline")))
                .isEmpty();
    }

    private void open(Ticket ticket) {
        UI.getCurrent().navigate("tickets/" + ticket.number());
    }

    private static LegalCard card() {
        return _get(LegalCard.class);
    }

    private static String said() {
        return card().getElement().getTextRecursively();
    }

    private static Button button(String words) {
        return _get(card(), Button.class, spec -> spec.withText(words));
    }

    private static void save(String words) {
        _click(_get(Button.class, spec -> spec.withText(words).withClasses("confirm")));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Way> way() {
        return _get(RadioButtonGroup.class);
    }
}
