package org.infolinia.mail.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Resources.SYSTEM_OUT)
class ImportMailCommandTest extends TicketTest {

    private static final int WRONG_USE = 2;

    @Autowired
    ImportMailCommand command;

    @Autowired
    TicketFiles tickets;

    @TempDir
    Path folder;

    @Test
    void aMessageOfAFolderBecomesATicket() throws IOException {
        put("a.eml", "Brak punktów");

        var line = imported().getFirst();

        assertThat(line.get("file").asString()).isEqualTo("a.eml");
        assertThat(line.get("classification").asString()).isEqualTo("PERSON");
        assertThat(line.has("error")).isFalse();
        assertThat(tickets.find(ticketOf(line))).hasValueSatisfying(ticket -> {
            assertThat(ticket.program()).isEqualTo(fixture.program());
            assertThat(ticket.subject()).isEqualTo("Brak punktów");
        });
    }

    @Test
    void theSameFolderAgainMakesNothingAndSaysSo() throws IOException {
        put("a.eml", "Brak punktów");
        put("b.eml", "Inna sprawa");
        imported();

        var again = imported();

        assertThat(again).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("reason").asString()).isEqualTo("duplicate");
            assertThat(line.get("ticket").isNull()).isTrue();
            assertThat(line.has("error")).isFalse();
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatCannotBeReadHasItsLineAndHoldsUpNoOther() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.eml"), Path.of("/proc/self/mem"));
        put("b.eml", "Brak punktów");

        var lines = imported();

        assertThat(lines).extracting(line -> line.get("file").asString()).containsExactly("a.eml", "b.eml");
        assertThat(lines.getFirst().get("error").asString()).isNotBlank();
        assertThat(lines.getFirst().get("ticket").isNull()).isTrue();
        assertThat(tickets.find(ticketOf(lines.getLast()))).isPresent();
    }

    @Test
    void amongMailboxesThatDoNotExistNothingIsTakenIn() throws IOException {
        put("a.eml", "Brak punktów");

        assertThat(command.run(List.of(folder.toString(), "--mailbox", "nikt@nigdzie.example")))
                .isEqualTo(WRONG_USE);
    }

    private void put(String name, String subject) throws IOException {
        Files.writeString(folder.resolve(name), """
                Message-ID: <%s@poczta.example>
                From: Ewa Lis <%s@poczta.example>
                To: %s
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                Dzień dobry
                """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), fixture.mailbox().address(), subject));
    }

    private List<JsonNode> imported() {
        var out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            var mailbox = fixture.mailbox().address().value();
            assertThat(command.run(List.of(folder.toString(), "--mailbox", mailbox)))
                    .isZero();
        } finally {
            System.setOut(out);
        }
        var json = new JsonMapper();
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(json::readTree)
                .toList();
    }

    private static TicketNumber ticketOf(JsonNode line) {
        return TicketNumber.ofConversation("ticket:" + line.get("ticket").asString())
                .orElseThrow();
    }
}
