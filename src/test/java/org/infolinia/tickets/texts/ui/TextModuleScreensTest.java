package org.infolinia.tickets.texts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.texts.TextModule.Content;
import org.infolinia.tickets.texts.TextModuleDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TextModuleScreensTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TextModuleDesk desk;

    @Autowired
    Drafts drafts;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @Test
    void whatIsFoundByTypingIsPutIntoTheAnswerAndIntoItsDraft() {
        var ticket = anAnsweredTicketWith("termin reklamacji", "Sprawa {{number}}: odpowiemy w 14 dni.");
        _setValue(_get(TextArea.class), "Dzień dobry, ");

        _click(button("tickets.texts.action"));
        _setValue(_get(_get(TextModuleBox.class), TextField.class), "term");
        _click(_get(Div.class, spec -> spec.withAttribute("role", "option")));

        var wanted = "Dzień dobry, Sprawa " + ticket.number() + ": odpowiemy w 14 dni.";
        assertThat(_get(TextArea.class).getValue()).isEqualTo(wanted);
        assertThat(drafts.find(ticket.number(), Drafts.Kind.ANSWER))
                .hasValueSatisfying(draft -> assertThat(draft.text()).isEqualTo(wanted));
        _assertNone(TextModuleBox.class);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        anAnsweredTicketWith("termin reklamacji", "Odpowiemy");

        _click(button("tickets.texts.action"));
        _setValue(_get(_get(TextModuleBox.class), TextField.class), "nigdzie");

        assertThat(_find(Div.class, spec -> spec.withAttribute("role", "option")))
                .isEmpty();
        assertThat(_get(TextModuleBox.class).getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("tickets.texts.nothing"));
    }

    @Test
    void aSupervisorWritesATextAndSeesWhatItBecomes() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("text-modules");

        _click(button("tickets.texts.add"));
        _setValue(_get(TextField.class, spec -> spec.withLabel(words("tickets.texts.name"))), "powitanie");
        _setValue(_get(TextArea.class), "Dzień dobry {{nome}}");
        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("nome");

        _setValue(_get(TextArea.class), "Dzień dobry {{name}}");
        assertThat(preview()).startsWith("Dzień dobry ").doesNotContain("{{");
        _click(button("tickets.texts.save"));

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(numberOfTexts());
        assertThat(desk.of(List.of(fixture.program())))
                .anySatisfy(module -> assertThat(module.content().name()).isEqualTo("powitanie"));
    }

    @Test
    void whatIsRefusedIsSaidInTheDialog() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        UI.getCurrent().navigate("text-modules");

        _click(button("tickets.texts.add"));
        _click(button("tickets.texts.save"));

        assertThat(_get(Banner.class).getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("refusal.text-name", 60));
    }

    private int numberOfTexts() {
        return desk.of(List.of(fixture.program())).size();
    }

    private Ticket anAnsweredTicketWith(String name, String body) {
        SignedIn.supervisorOf(fixture.program());
        desk.add(new Content(fixture.program(), Language.PL, name, "", body)).orElseThrow();
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        return ticket;
    }

    private static String preview() {
        return _get(Div.class, spec -> spec.withClasses("text-module-preview"))
                .getElement()
                .getTextRecursively();
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(words(key)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
