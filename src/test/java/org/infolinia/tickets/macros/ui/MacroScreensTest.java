package org.infolinia.tickets.macros.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Banner;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.edits.EditPlan;
import org.infolinia.tickets.macros.Macro.Content;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.MacroDesk;
import org.infolinia.tickets.relations.Bond;
import org.infolinia.tickets.relations.Link;
import org.infolinia.tickets.relations.LinkTickets;
import org.infolinia.tickets.relations.RelationDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MacroScreensTest extends ViewTest {

    @Autowired
    RelationDesk relations;

    @Autowired
    ApplicationContext context;

    @Autowired
    MacroDesk desk;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        jdbc.sql("delete from tickets.macro").update();
    }

    @Test
    void aMacroSaysWhatItDoesBeforeItIsRun() {
        var ticket = openedWith("termin", "Sprawa {{number}}: odpowiemy.");

        _click(button("tickets.macros.action"));

        assertThat(box().getElement().getTextRecursively())
                .contains("Sprawa " + ticket.number() + ": odpowiemy.")
                .contains(words("tickets.priority.HIGH"));
        assertThat(fixture.now(ticket).state()).isEqualTo(ticket.state());
        _click(option());
        assertThat(fixture.now(ticket).state()).isEqualTo(State.PENDING);
        assertThat(fixture.now(ticket).priority()).isEqualTo(Priority.HIGH);
        _assertNone(MacroBox.class);
    }

    @Test
    void aMacroThatEndsATicketAsksAboutWhatIsOpenBelowIt() {
        var ticket = openedWith("koniec", "", State.RESOLVED);
        var child = fixture.anOpenTicket();
        relations
                .link(new LinkTickets(child.number(), new Link(Bond.PARENT, ticket.number()), null))
                .orElseThrow();

        _click(button("tickets.macros.action"));
        _click(option());
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains(child.number().toString());
        assertThat(fixture.now(ticket).state()).isEqualTo(ticket.state());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(words("tickets.cancel"))));
        assertThat(fixture.now(ticket).state()).isEqualTo(ticket.state());

        _click(option());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withClasses("confirm")));
        assertThat(fixture.now(ticket).state()).isEqualTo(State.RESOLVED);
        assertThat(fixture.now(child).state()).isEqualTo(child.state());
    }

    @Test
    void whatIsRefusedIsSaidInTheBoxAndTheBegunAnswerStays() {
        var ticket = openedWith("termin", "Odpowiemy");
        drafts.save(ticket.number(), Drafts.Kind.ANSWER, "Dzień dobry", Drafts.NONE);

        _click(button("tickets.macros.action"));
        _click(option());

        assertThat(_get(box(), Banner.class).getElement().getTextRecursively())
                .contains(words("refusal.macro-answer-begun"));
        assertThat(fixture.now(ticket).state()).isEqualTo(ticket.state());
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        openedWith("termin", "Odpowiemy");

        _click(button("tickets.macros.action"));
        _setValue(_get(box(), TextField.class), "nigdzie");

        assertThat(box().getElement().getTextRecursively()).contains(words("tickets.macros.nothing"));
    }

    @Test
    void anAgentWritesAMacroOfHisOwnAndSeesWhatItDoes() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("macros");

        _click(button("tickets.macros.add"));
        _click(button("tickets.macros.save"));
        assertThat(_get(Banner.class).getElement().getTextRecursively())
                .contains(UI.getCurrent().getTranslation("refusal.macro-name", 60));
        _setValue(_get(TextField.class, spec -> spec.withLabel(words("tickets.macros.name"))), "powitanie");
        _setValue(_get(TextArea.class), "Dzień dobry {{name}}");
        assertThat(_get(MacroEffects.class).getElement().getTextRecursively())
                .contains("Dzień dobry ")
                .doesNotContain("{{");
        _click(button("tickets.macros.save"));

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    private Ticket openedWith(String name, String answer) {
        return openedWith(name, answer, null);
    }

    private Ticket openedWith(String name, String answer, @Nullable State state) {
        SignedIn.supervisorOf(fixture.program());
        var plan = new EditPlan(state, Priority.HIGH, null, null, null, Set.of(), Set.of(), null, null);
        desk.add(new Content(false, fixture.program(), name, Language.PL, answer, plan, Next.STAY))
                .orElseThrow();
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        return ticket;
    }

    private static MacroBox box() {
        return _get(MacroBox.class);
    }

    private static Div option() {
        return _get(box(), Div.class, spec -> spec.withAttribute("role", "option"));
    }

    private static Button button(String key) {
        return _get(Button.class, spec -> spec.withText(words(key)));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
