package org.infolinia.tickets.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.mail.thread.Seals;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code threading-matrix.md} and sends a real message through the whole intake for each of its lines. */
class ThreadingMatrixTest extends TicketTest {

    private static final String BROUGHT_IN = "syn.zofii@poczta.example";
    private static final String COLLEAGUE = "marta@biuro.example";
    private static final int CELLS = 5 * 4 * 3 * 2;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient jdbc;

    private int letters;
    private String zofia = "";

    @BeforeEach
    void zofiaTakesPart() {
        zofia = "zofia." + fixture.program().value() + "@poczta.example";
        fixture.aParticipant("Zofia", zofia);
    }

    /** A line of the table. */
    record Cell(
            String proof,
            String sender,
            String ticket,
            String mail,
            String landsIn,
            String as,
            State state,
            String rules) {

        boolean isAutomatic() {
            return mail.equals("automatic");
        }

        @Override
        public String toString() {
            return String.join(" / ", proof, sender, ticket, mail);
        }
    }

    @Test
    void everyCombinationStandsInTheTableOnceWithItsRule() {
        assertThat(cells().map(Cell::toString)).hasSize(CELLS).doesNotHaveDuplicates();
        assertThat(cells()).allSatisfy(cell -> assertThat(cell.rules()).matches("R[1-9](, R[1-9])*"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aMessageLandsWhereTheTableSays(Cell cell) {
        var proven = proven();
        var it = brought(proven, cell.ticket());

        long mail = comesIn(cell, proven);

        var landed = ticketOf(mail);
        assertThat(landed.number().equals(it.number()) ? "it" : "another").isEqualTo(cell.landsIn());
        assertThat(kindOf(files.conversation(landed.number()).getLast())).isEqualTo(cell.as());
        assertThat(fixture.now(it).state()).isEqualTo(cell.state());
        if (cell.landsIn().equals("another")) {
            assertThat(landed.predecessor()).isEqualTo(it.number());
        }
    }

    /** Zofia has written, her son was on copy, and she was answered. */
    private Ticket proven() {
        long mail = IntakeRound.of(fixture.mailbox(), firstLetter(), context);
        var ticket = ticketOf(mail);
        fixture.answers(ticket, "Proszę o numer karty");
        return fixture.now(ticket);
    }

    /** @return the ticket that its mail belongs to afterwards */
    private Ticket brought(Ticket ticket, String to) {
        return switch (to) {
            case "open" -> ticket;
            case "closed" ->
                desk.change(ticket.number(), new ToState(State.CLOSED)).orElseThrow();
            case "merged" -> {
                var survivor = fixture.aPendingTicket();
                desk.merge(ticket.number(), survivor.number()).orElseThrow();
                yield survivor;
            }
            default -> throw new IllegalArgumentException(to);
        };
    }

    private long comesIn(Cell cell, Ticket proven) {
        var raw = cell.proof().equals("returned original") ? report(cell, proven) : letter(cell, proven);
        return IntakeRound.of(fixture.mailbox(), raw, context);
    }

    private String letter(Cell cell, Ticket proven) {
        var own = fixture.mailbox().address();
        var to = cell.proof().equals("reply address")
                ? seals.replyAddress(own, proven.number().conversation())
                : own;
        var answers = switch (cell.proof()) {
            case "own Message-ID" -> "In-Reply-To: " + answerTo(proven) + "\n";
            case "stored Message-ID" -> "References: <nowhere@poczta.example> " + firstId() + "\n";
            default -> "";
        };
        var mark = cell.proof().equals("subject mark") ? " [#" + proven.number().value() + "]" : "";
        return headers(cell) + answers + """
                To: %s
                Subject: Moja sprawa%s
                Content-Type: text/plain; charset=UTF-8

                Oto odpowiedź.
                """.formatted(to.value(), mark);
    }

    private String report(Cell cell, Ticket proven) {
        return headers(cell) + """
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                I could not deliver it.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; poczta.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(fixture.mailbox().address().value(), zofia, answerTo(proven));
    }

    private String headers(Cell cell) {
        letters++;
        var from = switch (cell.sender()) {
            case "participant" -> zofia;
            case "somebody on it" -> BROUGHT_IN;
            case "stranger" -> TicketFixture.STRANGER;
            case "staff" -> COLLEAGUE;
            default -> throw new IllegalArgumentException(cell.sender());
        };
        return "Message-ID: <reply." + letters + "." + fixture.program().value() + "@poczta.example>\nFrom: " + from
                + "\n" + (cell.isAutomatic() ? "Auto-Submitted: auto-replied\n" : "");
    }

    private String firstLetter() {
        return """
                Message-ID: %s
                From: Zofia Wróbel <%s>
                To: %s
                Cc: %s
                Subject: Moja sprawa
                Content-Type: text/plain; charset=UTF-8

                Gdzie jest moja nagroda?
                """.formatted(firstId(), zofia, fixture.mailbox().address().value(), BROUGHT_IN);
    }

    private String firstId() {
        return "<first." + fixture.program().value() + "@poczta.example>";
    }

    private String answerTo(Ticket ticket) {
        return jdbc.sql("select message_id from mail.outbox where conversation = :conversation and kind = 'ANSWER'")
                .param("conversation", ticket.number().conversation())
                .query(String.class)
                .single();
    }

    private Ticket ticketOf(long mail) {
        var conversation = requireNonNull(jdbc.sql("select conversation from mail.inbound_mail where id = ?")
                .param(mail)
                .query(String.class)
                .single());
        return files.find(TicketNumber.ofConversation(conversation).orElseThrow())
                .orElseThrow();
    }

    private static String kindOf(Message message) {
        var kind = switch (message.direction()) {
            case IN -> "message";
            case NOTE -> "note";
            case EVENT -> "event";
            case OUT -> "answer";
        };
        return message.direction() == Direction.IN && !message.verified() ? "marked " + kind : kind;
    }

    static Stream<Cell> cells() {
        return table().filter(line -> line.startsWith("| ") && !line.startsWith("| proof"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .map(ThreadingMatrixTest::cell);
    }

    private static Cell cell(List<String> columns) {
        return new Cell(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                columns.get(4),
                columns.get(5),
                State.valueOf(columns.get(6)),
                columns.get(7));
    }

    private static Stream<String> table() {
        try (var file = requireNonNull(ThreadingMatrixTest.class.getResourceAsStream("/mail/threading-matrix.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
