package org.infolinia.tickets.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Priority;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.archive.PastTicket.PastMessage;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TicketArchiveTest {

    private static final Instant OPENED = Instant.parse("2026-10-05T08:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-10-06T09:30:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TicketArchive archive;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aPastTicketKeepsItsTimes() {
        SignedIn.administrator();

        var number =
                archive.file(fixture.program(), List.of(answeredInOctober())).getFirst();

        var ticket = files.find(number).orElseThrow();
        assertThat(ticket.openedAt()).isEqualTo(OPENED);
        assertThat(ticket.firstAnsweredAt()).isEqualTo(ANSWERED);
        assertThat(ticket.resolvedAt()).isEqualTo(ANSWERED);
        assertThat(ticket.state()).isEqualTo(State.RESOLVED);
        assertThat(files.conversation(number)).extracting(Message::at).containsExactly(OPENED, ANSWERED);
    }

    @Test
    void nobodyIsWrittenToBecauseOfIt() {
        SignedIn.administrator();

        var number =
                archive.file(fixture.program(), List.of(answeredInOctober())).getFirst();

        assertThat(jdbc.sql("select count(*) from mail.outbox where conversation = :conversation")
                        .param("conversation", number.conversation())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoeverManagesProgramsTakesTicketsOver() {
        SignedIn.agentOf(fixture.program());

        assertThatThrownBy(() -> archive.file(fixture.program(), List.of(answeredInOctober())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PastTicket answeredInOctober() {
        var command = new OpenTicket(
                fixture.program(),
                fixture.halina(),
                new Contact("Halina Wróbel", null),
                Channel.WEB,
                Kind.QUESTION,
                Topic.BALANCE,
                null,
                "Kiedy wygasają punkty?",
                "Nie widzę daty",
                Language.PL);
        var answer = new PastMessage(Direction.OUT, ANSWERED, "Ewa Sroka", new AgentId(3), "30 listopada");
        return new PastTicket(command, OPENED, Priority.NORMAL, new AgentId(3), State.RESOLVED, List.of(answer));
    }
}
