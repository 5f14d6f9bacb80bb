package org.infolinia.tickets.api.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.Banner;
import org.infolinia.security.Secret;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.api.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator makes a key, copies it this once, and revokes it. */
class ApiKeysViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ApiKeys keys;

    @Autowired
    AuditTrail trail;

    private TicketFixture fixture;

    @BeforeEach
    void anAdministratorOfOneProgram() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.administratorOf(fixture.program()));
        UI.getCurrent().navigate("ticket-keys");
    }

    @Test
    void theSecretIsShownOnceAndWorks() {
        make("Sklep");

        var secret = Secret.parse(_get(TextField.class, spec -> spec.withClasses("api-secret"))
                        .getValue())
                .orElseThrow();
        assertThat(keys.shown(secret)).isPresent();
        assertThat(said()).contains("Sklep – made by admin Testowa");

        UI.getCurrent().navigate("tickets");
        UI.getCurrent().navigate("ticket-keys");
        assertThat(_find(TextField.class, spec -> spec.withClasses("api-secret")))
                .isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingAndTheTrailSaysSo() {
        make("Sklep");
        var secret = Secret.parse(_get(TextField.class, spec -> spec.withClasses("api-secret"))
                        .getValue())
                .orElseThrow();

        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Revoke key: Sklep"::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow());

        assertThat(keys.shown(secret)).isEmpty();
        assertThat(said()).contains("Sklep – revoked");
        SignedIn.administrator();
        assertThat(trail.newest())
                .first()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("tickets.api-key-revoked"));
    }

    @Test
    void aNameThatIsNoneIsRefusedOnTheCard() {
        make(" ");

        assertThat(_get(Banner.class).getElement().getTextRecursively()).contains("Name the system");
    }

    private static void make(String name) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name of the system")), name);
        _click(_get(Button.class, spec -> spec.withText("Make key")));
    }

    private static String said() {
        return _get(ApiKeysCard.class).getElement().getTextRecursively();
    }
}
