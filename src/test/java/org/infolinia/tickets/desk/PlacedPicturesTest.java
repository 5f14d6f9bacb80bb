package org.infolinia.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.template.Written;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.conversation.PlacedPictures.Piece;
import org.infolinia.tickets.conversation.PlacedPictures.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures that stand in what agents write. */
class PlacedPicturesTest extends TicketTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1};

    @Autowired
    DraftFiles draftFiles;

    @Autowired
    TicketDesk desk;

    @Autowired
    AnswerPreview previews;

    @Autowired
    JdbcClient jdbc;

    private record Sent(String text, String html) {}

    @ParameterizedTest
    @ValueSource(strings = {"zrzut.png", "a[1]_b*.png", "back\\slash.png", "<b>&amp;.png", ""})
    void everyNameIsReadAsItWasWritten(String name) {
        assertThat(PlacedPictures.in("Przed " + PlacedPictures.reference(12, name) + " za"))
                .containsExactly(new Reference(name, 12));
    }

    @Test
    void aPictureStandsInTheMailWhereItWasPutAndThePlainPartNamesIt() {
        var ticket = fixture.anOpenTicket();
        var placed = add(ticket, "zrzut_1.png", PNG);
        var loose = add(ticket, "drugi.png", PNG);

        answer(ticket, "Tak:\n\n" + reference(placed) + "\n\nKoniec", List.of(placed, loose))
                .orElseThrow();

        var sent = jdbc.sql("select text, html from mail.outbox where conversation = ? and files = 2")
                .param(ticket.number().conversation())
                .query(Sent.class)
                .single();
        var contentIds = jdbc.sql("""
                        select content_id from mail.outbox_file join mail.outbox on outbox.id = outbox_id
                         where conversation = ? order by place""")
                .param(ticket.number().conversation())
                .query(String.class)
                .list();
        assertThat(contentIds.getFirst()).startsWith("file-" + placed.id() + "@");
        assertThat(contentIds.getLast()).isNull();
        assertThat(sent.html())
                .contains("<img src=\"cid:" + contentIds.getFirst() + "\" alt=\"zrzut_1.png\"")
                .doesNotContain("file:" + placed.id());
        assertThat(sent.text()).contains("Tak:\n\n[zrzut_1.png]\n\nKoniec");
    }

    @Test
    void theConversationShowsItInPlaceAndOnlyThere() {
        var ticket = fixture.anOpenTicket();
        var placed = add(ticket, "zrzut.png", PNG);

        answer(ticket, "Przed " + reference(placed) + " za, i ![obcy](http://gdzies.example/x.png)", List.of(placed))
                .orElseThrow();

        var message = lastMessage(ticket);
        assertThat(PlacedPictures.pieces(message.text(), message.attachments()))
                .containsExactly(
                        new Piece.Said("Przed "),
                        new Piece.Picture(message.attachments().getFirst(), "zrzut.png"),
                        new Piece.Said(" za, i ![obcy](http://gdzies.example/x.png)"));
        assertThat(PlacedPictures.pieces(message.text(), List.of())).containsExactly(new Piece.Said(message.text()));
    }

    @Test
    void thePreviewShowsThePictureItself() {
        var ticket = fixture.anOpenTicket();
        var placed = add(ticket, "zrzut.png", PNG);

        var preview = previews.of(ticket.number(), "Tak: " + reference(placed), List.of(placed.id()))
                .orElseThrow();

        assertThat(preview.mail())
                .extracting(Written::html)
                .asString()
                .contains("data:image/png;base64," + Base64.getEncoder().encodeToString(PNG));
    }

    @Test
    void whatIsMissingIsToldBeforeSendingAndInThePreview() {
        var ticket = fixture.anOpenTicket();
        var gone = add(ticket, "zrzut.png", PNG);
        draftFiles.remove(ticket.number(), Drafts.Kind.ANSWER, gone.id());
        var refused = Outcome.refused("picture-missing", "zrzut.png");

        assertThat(answer(ticket, "Tak: " + reference(gone), List.of())).isEqualTo(refused);
        assertThat(previews.of(ticket.number(), "Tak: " + reference(gone), List.of()))
                .isEqualTo(refused);
        assertThat(desk.note(ticket.number(), "Tak: " + reference(gone))).isEqualTo(refused);
        assertThat(fixture.outbox(ticket)).isEmpty();
    }

    @Test
    void aPictureOfAnotherTicketIsMissingHere() {
        var other = fixture.anOpenTicket();
        var elsewhere = add(other, "zrzut.png", PNG);

        assertThat(answer(fixture.anOpenTicket(), reference(elsewhere), List.of()))
                .isEqualTo(Outcome.refused("picture-missing", "zrzut.png"));
    }

    @Test
    void onlyBytesMakeAPicture() {
        var ticket = fixture.anOpenTicket();
        var lie = add(ticket, "zrzut.png", new byte[] {0, 1, 2, 3, 4, 5});
        var drawing = add(
                ticket,
                "rysunek.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8));

        assertThat(List.of(lie, drawing)).noneMatch(DraftFile::isPicture);
        assertThat(answer(ticket, reference(drawing), List.of(lie, drawing)))
                .isEqualTo(Outcome.refused("picture-missing", "rysunek.svg"));
    }

    @Test
    void aNoteShowsItsPicturesToo() {
        var ticket = fixture.anOpenTicket();
        var scan = draftFiles
                .add(ticket.number(), Drafts.Kind.NOTE, "skan.png", PNG)
                .orElseThrow();

        desk.note(ticket.number(), "Skan " + reference(scan), List.of(scan.id()))
                .orElseThrow();

        assertThat(lastMessage(ticket).attachments())
                .extracting(Attachment::contentId)
                .containsExactly(PlacedPictures.contentId(scan.id()));
    }

    private DraftFile add(Ticket ticket, String name, byte[] bytes) {
        return draftFiles.add(ticket.number(), Drafts.Kind.ANSWER, name, bytes).orElseThrow();
    }

    private static String reference(DraftFile file) {
        return PlacedPictures.reference(file.id(), file.name());
    }

    private Outcome<Long> answer(Ticket ticket, String text, List<DraftFile> files) {
        return desk.answer(new AnswerTicket(ticket.number(), text, 0, true, State.PENDING)
                .with(files.stream().map(DraftFile::id).toList()));
    }

    private Message lastMessage(Ticket ticket) {
        return fixture.conversation(ticket).getLast();
    }
}
