package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.TicketChange;
import org.infolinia.tickets.TicketChange.Field;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What a ticket is called, in which language its contact is answered, and who that is. */
class CorrectionDeskTest extends TicketTest {

    private static final Contact JAN = new Contact("Jan Lis", new EmailAddress("jan.lis@poczta.example"));

    @Autowired
    CorrectionDesk corrections;

    @Autowired
    AnswerPreview previews;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    AuditTrail trail;

    @Test
    void whatIsCorrectedStandsInTheHistoryWithoutTheAddressInClear() {
        var ticket = fixture.anOpenTicket();

        var corrected = corrections
                .correct(ticket, new Correction(" Zgubiona paczka ", Language.EN, JAN))
                .orElseThrow();

        assertThat(corrected.subject()).isEqualTo("Zgubiona paczka");
        assertThat(corrected.language()).isEqualTo(Language.EN);
        assertThat(corrected.contact()).isEqualTo(JAN);
        assertThat(files.changes(ticket.number()))
                .extracting(TicketChange::field, TicketChange::after)
                .contains(
                        tuple(Field.SUBJECT, "Zgubiona paczka"),
                        tuple(Field.LANGUAGE, "EN"),
                        tuple(Field.CONTACT, "Jan Lis, j•••••@poczta.example"));
    }

    @Test
    void theTrailSaysThatTheyWereCorrectedAndNotWhatTheyAre() {
        var ticket = fixture.anOpenTicket();

        corrections
                .correct(ticket, new Correction("Zgubiona paczka", Language.EN, JAN))
                .orElseThrow();

        SignedIn.administrator();
        assertThat(trail.newest())
                .filteredOn(entry -> ticket.number().conversation().equals(entry.subject()))
                .filteredOn(entry -> entry.action().equals("tickets.changed"))
                .extracting(AuditEntry::details)
                .contains(
                        Map.of("field", "SUBJECT", "before", "•••", "after", "•••"),
                        Map.of("field", "CONTACT", "before", "•••", "after", "•••"),
                        Map.of("field", "LANGUAGE", "before", "PL", "after", "EN"));
    }

    @Test
    void anAnswerGoesToWhomTheContactWasCorrectedTo() {
        var ticket = fixture.anOpenTicket();
        corrections
                .correct(ticket, new Correction(ticket.subject(), ticket.language(), JAN))
                .orElseThrow();

        assertThat(previews.recipient(ticket.number())).contains(new EmailAddress("jan.lis@poczta.example"));
    }

    @Test
    void twoWhoCorrectDifferentThingsBothDoAndTwoWhoCorrectTheSameAreTold() {
        var ticket = fixture.anOpenTicket();
        corrections.correct(ticket, subject(ticket, "Paczka")).orElseThrow();

        assertThat(corrections.correct(ticket, subject(ticket, "Przesyłka")))
                .isEqualTo(Outcome.refused(
                        "ticket-changed-meanwhile", ticket.number().toString()));
        corrections
                .correct(ticket, new Correction(ticket.subject(), Language.AZ, ticket.contact()))
                .orElseThrow();

        assertThat(fixture.now(ticket).subject()).isEqualTo("Paczka");
        assertThat(fixture.now(ticket).language()).isEqualTo(Language.AZ);
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        var ticket = fixture.anOpenTicket();

        corrections.correct(ticket, Correction.of(ticket)).orElseThrow();

        assertThat(files.changes(ticket.number())).isEmpty();
    }

    @Test
    void whatIsClosedMergedOrWithoutASubjectIsRefused() {
        var closed = fixture.aClosedTicket();
        var merged = fixture.anOpenTicket();
        var open = fixture.anOpenTicket();
        desk.merge(merged.number(), open.number()).orElseThrow();

        assertThat(corrections.correct(closed, subject(closed, "Paczka")))
                .isEqualTo(Outcome.refused("ticket-closed", closed.number().toString()));
        assertThat(corrections.correct(merged, subject(merged, "Paczka")))
                .isEqualTo(Outcome.refused("ticket-merged", merged.number().toString()));
        assertThat(corrections.correct(open, subject(open, " "))).isEqualTo(Outcome.refused("ticket-subject", 200));
    }

    @Test
    void whoDoesNotWorkForTheProgramCorrectsNothing() {
        var ticket = fixture.anOpenTicket();
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThatThrownBy(() -> corrections.correct(ticket, subject(ticket, "Obce")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static Correction subject(Ticket ticket, String subject) {
        return new Correction(subject, ticket.language(), ticket.contact());
    }
}
