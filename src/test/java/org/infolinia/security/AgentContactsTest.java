package org.infolinia.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class AgentContactsTest {

    private static final OwnContacts CONTACTS = new OwnContacts(
            List.of(new EmailAddress("ewa.sama@skrzynka.example")),
            List.of(new PhoneNumber("+48690000001")),
            List.of(new CardNumber("2600999900001111")),
            List.of("ks-990011"));

    @Autowired
    AgentContacts contacts;

    @Autowired
    AgentDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private AgentId ewa;

    @BeforeEach
    void anAgentWhoIsKnown() {
        ewa = new EnrolledAgents(directory, gatekeeper)
                .enroll(Language.PL, Role.AGENT, "Ewa", "Sama")
                .id();
        SignedIn.administrator();
        contacts.put(ewa, CONTACTS);
    }

    @AfterEach
    void forget() {
        SignedIn.administrator();
        contacts.put(ewa, OwnContacts.NONE);
        SignedIn.out();
    }

    @Test
    void eachOfTheContactsAloneIsEnough() {
        assertThat(contacts.knownBy(new OwnContacts(CONTACTS.emails(), List.of(), List.of(), List.of())))
                .containsExactly(ewa);
        assertThat(contacts.knownBy(new OwnContacts(List.of(), CONTACTS.phones(), List.of(), List.of())))
                .containsExactly(ewa);
        assertThat(contacts.knownBy(new OwnContacts(List.of(), List.of(), CONTACTS.cards(), List.of())))
                .containsExactly(ewa);
        assertThat(contacts.knownBy(new OwnContacts(List.of(), List.of(), List.of(), List.of("KS-990011"))))
                .containsExactly(ewa);
        assertThat(contacts.knownBy(OwnContacts.NONE)).isEmpty();
    }

    @Test
    void whatIsPutDownTakesThePlaceOfWhatWasThere() {
        var other = new OwnContacts(List.of(), List.of(new PhoneNumber("+48690000002")), List.of(), List.of());

        contacts.put(ewa, other);

        assertThat(contacts.of(ewa)).isEqualTo(other);
        assertThat(contacts.knownBy(CONTACTS)).isEmpty();
    }

    @Test
    void onlyWhoManagesAgentsPutsThemDownOrReadsThem() {
        SignedIn.supervisorOf();

        assertThatThrownBy(() -> contacts.put(ewa, OwnContacts.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> contacts.of(ewa)).isInstanceOf(AccessDeniedException.class);
    }
}
