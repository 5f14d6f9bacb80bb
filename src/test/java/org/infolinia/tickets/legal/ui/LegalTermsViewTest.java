package org.infolinia.tickets.legal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneId;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.programs.ProgramZones;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.book.LegalTerm;
import org.infolinia.tickets.book.LegalTerm.Party;
import org.infolinia.tickets.book.LegalTerm.Unit;
import org.infolinia.tickets.book.LegalTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator settles on the screen how long the law leaves a program for answers. */
class LegalTermsViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    LegalTerms terms;

    @Autowired
    ProgramZones zones;

    @Autowired
    AuditTrail trail;

    private TicketFixture fixture;

    @BeforeEach
    void anAdministratorOfOneProgram() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.administratorOf(fixture.program()));
        UI.getCurrent().navigate("legal-clocks");
    }

    @Test
    void thereIsALineForEachKindAndParty() {
        assertThat(_find(LegalTermLine.class)).hasSize(LegalTerm.KINDS.size() * Party.values().length);
        assertThat(save().isEnabled()).as("nothing is changed").isFalse();
    }

    @Test
    void whatIsSavedHoldsAndStandsOnTheTrail() {
        _setValue(amount(), 7);
        _setValue(longest(), 10);
        _click(save());

        assertThat(terms.of(fixture.program()))
                .contains(new LegalTerm(fixture.program(), Kind.COMPLAINT, Party.CONSUMER, 7, Unit.DAYS, 10, true));
        assertThat(line().getElement().getTextRecursively()).contains("Saved.");
        SignedIn.administrator();
        assertThat(trail.newest()).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("tickets.legal-term-settled");
            assertThat(entry.subject()).isEqualTo("legal-term:COMPLAINT/CONSUMER");
        });
    }

    @Test
    void aTermThatIsNoneIsRefusedOnItsLine() {
        _setValue(amount(), 30);
        _click(save());

        assertThat(_get(line(), Banner.class).getElement().getTextRecursively()).contains("no shorter");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theProgramsZoneIsSettledHere() {
        _setValue(_get(ComboBox.class, spec -> spec.withLabel("Time zone of the program")), "Asia/Baku");
        _click(_get(Button.class, spec -> spec.withClasses("legal-zone-save")));

        assertThat(zones.of(fixture.program())).isEqualTo(ZoneId.of("Asia/Baku"));
    }

    private static LegalTermLine line() {
        return _find(LegalTermLine.class).getFirst();
    }

    private static IntegerField amount() {
        return _get(line(), IntegerField.class, spec -> spec.withClasses("legal-term-amount"));
    }

    private static IntegerField longest() {
        return _get(line(), IntegerField.class, spec -> spec.withClasses("legal-term-longest"));
    }

    private static Button save() {
        return _get(line(), Button.class);
    }
}
