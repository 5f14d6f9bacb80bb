package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Outcome;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Files that agents put to what they write. */
class DraftFilesTest extends TicketTest {

    private static final byte[] LETTER = "Regulamin promocji, wersja dla Haliny".getBytes(StandardCharsets.UTF_8);

    @Autowired
    DraftFiles draftFiles;

    @Autowired
    TicketDesk desk;

    @Autowired
    TicketFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFileGoesOutWithTheAnswerAndStandsInTheConversation() {
        var ticket = fixture.anOpenTicket();
        var file = add(ticket, "regulamin.txt", LETTER);

        desk.answer(answer(ticket, List.of(file.id()))).orElseThrow();

        assertThat(draftFiles.of(ticket.number(), Drafts.Kind.ANSWER)).isEmpty();
        var attached = lastMessage(ticket).attachments();
        assertThat(attached).extracting(Attachment::name).containsExactly("regulamin.txt");
        assertThat(files.attachment(ticket.number(), attached.getFirst().id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(LETTER));
        assertThat(jdbc.sql("""
                        select content from mail.outbox_file join mail.outbox on outbox.id = outbox_id
                         where conversation = ?""")
                        .param(ticket.number().conversation())
                        .query((row, number) -> row.getBytes(1))
                        .list())
                .containsExactly(LETTER);
    }

    @Test
    void aFileStaysWithItsNoteAmongColleagues() {
        var ticket = fixture.anOpenTicket();
        var file = draftFiles
                .add(ticket.number(), Drafts.Kind.NOTE, "skan.txt", LETTER)
                .orElseThrow();

        desk.note(ticket.number(), "Skan od magazynu", List.of(file.id())).orElseThrow();

        assertThat(lastMessage(ticket).attachments())
                .extracting(Attachment::name)
                .containsExactly("skan.txt");
        assertThat(fixture.outbox(ticket)).isEmpty();
    }

    @Test
    void whatWasTakenAwayMeanwhileIsNotSentWithout() {
        var ticket = fixture.anOpenTicket();
        var file = add(ticket, "regulamin.txt", LETTER);
        draftFiles.remove(ticket.number(), Drafts.Kind.ANSWER, file.id());

        assertThat(desk.answer(answer(ticket, List.of(file.id())))).isEqualTo(Outcome.refused("file-gone"));
        assertThat(fixture.outbox(ticket)).isEmpty();
    }

    @Test
    void bytesThatNobodyNeedsAreForgottenAndThoseOfOthersAreNot() {
        var ticket = fixture.anOpenTicket();
        var bytes = ("jednorazowe " + ticket.number()).getBytes(StandardCharsets.UTF_8);
        var first = add(ticket, "a.txt", bytes);
        var second = add(ticket, "b.txt", bytes);

        draftFiles.remove(ticket.number(), Drafts.Kind.ANSWER, first.id());
        assertThat(copiesOf(bytes)).isEqualTo(1);

        draftFiles.remove(ticket.number(), Drafts.Kind.ANSWER, second.id());
        assertThat(copiesOf(bytes)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"faktura.pdf.exe", "makro.VBS", "skrypt.js"})
    void programsAreRefusedByTheirName(String name) {
        assertThat(adding(fixture.anOpenTicket(), name, LETTER)).isEqualTo(Outcome.refused("file-runs", name));
    }

    @Test
    void aProgramIsRefusedThoughItsNameSaysOtherwise() {
        var program = new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0};

        assertThat(adding(fixture.anOpenTicket(), "faktura.pdf", program))
                .isEqualTo(Outcome.refused("file-runs", "faktura.pdf"));
    }

    @Test
    void emptyLargeAndTooManyFilesAreRefusedInTheirWords() {
        var ticket = fixture.anOpenTicket();
        assertThat(adding(ticket, "pusty.txt", new byte[0])).isEqualTo(Outcome.refused("file-empty", "pusty.txt"));
        assertThat(adding(ticket, "film.txt", new byte[DraftFiles.MAXIMUM_BYTES + 1]))
                .isEqualTo(Outcome.refused("file-too-large", "film.txt", 10));
        add(ticket, "pierwszy.txt", new byte[DraftFiles.MAXIMUM_BYTES]);
        assertThat(adding(ticket, "drugi.txt", new byte[DraftFiles.MAXIMUM_BYTES]))
                .isEqualTo(Outcome.refused("files-too-large", 15));

        for (int number = 1; number < DraftFiles.LIMITS.files(); number++) {
            add(ticket, number + ".txt", LETTER);
        }
        assertThat(adding(ticket, "jedenasty.txt", LETTER))
                .isEqualTo(Outcome.refused("files-too-many", DraftFiles.LIMITS.files()));
    }

    @Test
    void aNameIsNoPath() {
        var ticket = fixture.anOpenTicket();

        assertThat(add(ticket, "C:\\Users\\marta\\..\\zdj\u0000ęcie.txt", LETTER)
                        .name())
                .isEqualTo("zdjęcie.txt");
        assertThat(add(ticket, "../", LETTER).name()).isEqualTo("file");
    }

    @Test
    void filesOfOthersAreAsIfNotThere() {
        var ticket = fixture.anOpenTicket();
        add(ticket, "regulamin.txt", LETTER);

        SignedIn.supervisorOf(fixture.program());
        assertThat(draftFiles.of(ticket.number(), Drafts.Kind.ANSWER)).isEmpty();

        SignedIn.agentOf(new TicketFixture(context).program());
        assertThatThrownBy(() -> adding(ticket, "obcy.txt", LETTER)).isInstanceOf(AccessDeniedException.class);
    }

    private DraftFile add(Ticket ticket, String name, byte[] bytes) {
        return adding(ticket, name, bytes).orElseThrow();
    }

    private Outcome<DraftFile> adding(Ticket ticket, String name, byte[] bytes) {
        return draftFiles.add(ticket.number(), Drafts.Kind.ANSWER, name, bytes);
    }

    private Message lastMessage(Ticket ticket) {
        return fixture.conversation(ticket).getLast();
    }

    private long copiesOf(byte[] bytes) {
        return jdbc.sql("select count(*) from tickets.attachment_content where bytes = ?")
                .param(bytes)
                .query(Long.class)
                .single();
    }

    private static AnswerTicket answer(Ticket ticket, List<Long> files) {
        return new AnswerTicket(ticket.number(), "W załączniku", 0, true, State.PENDING).with(files);
    }
}
