package org.infolinia.tickets.asides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Correspondent;
import org.infolinia.mail.RealMailServer;
import org.infolinia.mail.fetching.FetchingRound;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A courier is asked and answers over real SMTP and IMAP. */
@Import(RealMailServer.class)
class AsideRoundTripTest extends TicketTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    AsideDesk asides;

    @Autowired
    AsideShelf shelf;

    @Autowired
    EmbeddedMailServer server;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCouriersAnswersComeBackBesideTheTicketAndTheParticipantsIntoIt() throws Exception {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzamy");
        var courier = new Correspondent(server, "kurier." + ticket.number().value() + "@kurier.example");
        var halina = new Correspondent(server, TicketFixture.HALINA);
        var aside = asides.begin(new BeginAside(
                        ticket.number(),
                        new EmailAddress(courier.address()),
                        "Paczka 7",
                        AsideLetter.of("Gdzie jest paczka?")))
                .orElseThrow();

        SendingRound.in(context);
        var asked = courier.newest();
        assertThat(asked.getSubject()).isEqualTo("Paczka 7 [#" + aside.number() + "]");
        assertThat(courier.newestText()).contains("Gdzie jest paczka?").doesNotContain("Czekam od miesiąca");
        var toTheAside = ((InternetAddress) asked.getReplyTo()[0]).getAddress();
        assertThat(toTheAside).contains("+aside-" + aside.number().value() + ".");

        courier.write(toTheAside, "Re: " + asked.getSubject(), "Jest w sortowni");
        courier.write(
                fixture.mailbox().address().value(),
                "Odp: inny temat",
                "I jeszcze list przewozowy",
                "In-Reply-To: " + asked.getHeader("Message-ID")[0]);
        var toTheTicket = ((InternetAddress) halina.newest().getReplyTo()[0]).getAddress();
        halina.write(toTheTicket, "Re: Nagroda", "Nadal nie mam paczki");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(landed()).hasSize(3));

        assertThat(texts(shelf.messages(aside.number())))
                .containsExactlyInAnyOrder("Gdzie jest paczka?", "Jest w sortowni", "I jeszcze list przewozowy");
        assertThat(texts(fixture.conversation(ticket)))
                .containsExactlyInAnyOrder("Czekam od miesiąca", "Sprawdzamy", "Nadal nie mam paczki");

        asides.write(aside.number(), AsideLetter.of("Dziękuję")).orElseThrow();
        SendingRound.in(context);
        assertThat(courier.newest().getHeader("References")[0]).contains(asked.getHeader("Message-ID")[0]);
        assertThat(halina.inbox()).hasSize(1);
    }

    /** Whoever waits does so on a thread of his own, where nobody is signed in. */
    private List<String> landed() {
        return gatekeeper.asSystem("test", () -> {
            FetchingRound.of(fixture.mailbox(), context);
            return jdbc.sql(
                            "select conversation from mail.inbound_mail where program_id = ? and conversation is not null")
                    .param(fixture.program().value())
                    .query(String.class)
                    .list();
        });
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream()
                .map(message -> message.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
