package org.infolinia.tickets.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.conversation.PlacedPictures;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.enquiry.Enclosures;
import org.infolinia.tickets.enquiry.EnquiryDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that participants send without an account, in forms as browsers write them. */
class HelpFilesTest extends HelpTest {

    private static final String BOUNDARY = "----WebKitFormBoundaryx7Yd2";
    private static final byte[] RECEIPT = "%PDF-1.4 paragon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PROGRAM = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);
    private static final Part NAME = Part.field("name", "Halina");
    private static final Part ADDRESS = Part.field("address", TicketFixture.HALINA);
    private static final Part SUBJECT = Part.field("subject", "Zgubiona paczka");
    private static final Part TEXT = Part.field("text", "Gdzie jest moja żółta paczka?");

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    @Autowired
    private EnquiryDesk enquiries;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private DraftFiles draftFiles;

    /** @param fileName empty for what is no file */
    private record Part(String name, String fileName, byte[] content) {

        static Part field(String name, String value) {
            return new Part(name, "", value.getBytes(StandardCharsets.UTF_8));
        }

        static Part file(String name, byte[] content) {
            return new Part("files", name, content);
        }

        /** What a browser sends when nothing was chosen. */
        static Part nothingChosen() {
            return new Part("files", "\"", new byte[0]);
        }
    }

    @Test
    void theFormTellsBeforehandHowManyFilesItTakes() {
        assertThat(get(form))
                .bodyText()
                .contains("enctype=\"multipart/form-data\"", "Najwyżej 5 plików, razem do 10 MB");
    }

    @Test
    void filesOfAQuestionHangOnTheTicketsFirstMessageOnceTheAddressIsProven() throws Exception {
        assertThat(asksWith(Part.file("paragon żółty.pdf", RECEIPT), Part.file("C:\\zdjęcia\\karta.txt", RECEIPT)))
                .hasStatusOk();
        var matter = matterOf(TicketFixture.HALINA);
        assertThat(get(matter))
                .bodyText()
                .contains("paragon żółty.pdf", "karta.txt")
                .doesNotContain("zdjęcia");
        assertThat(filesWaiting()).isEqualTo(2);

        assertThat(post(matter + "/confirmation", "")).hasStatus(HttpStatus.SEE_OTHER);

        var files = firstMessage().attachments();
        assertThat(files).extracting(Attachment::name).containsExactly("paragon żółty.pdf", "karta.txt");
        assertThat(files.getFirst().mediaType()).isEqualTo("application/pdf");
        assertThat(get(matter + "/files/" + files.getFirst().id()).getResponse().getContentAsByteArray())
                .isEqualTo(RECEIPT);
        assertThat(filesWaiting()).isZero();
    }

    @Test
    void aQuestionWithoutFilesIsTakenAsEver() {
        assertThat(asksWith(Part.nothingChosen())).hasStatusOk().bodyText().contains("Sprawdź pocztę");
        assertThat(filesWaiting()).isZero();
    }

    @Test
    void aProgramIsRefusedInWordsAndWhatWasTypedStays() {
        assertThat(asksWith(Part.file("paragon.pdf", RECEIPT), Part.file("faktura.pdf", PROGRAM)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Plik „faktura.pdf” to program",
                        "value=\"Zgubiona paczka\"",
                        "Gdzie jest moja żółta paczka?",
                        "Wybierz pliki jeszcze raz");
        assertThat(lettersTo(TicketFixture.HALINA)).isZero();
        assertThat(filesWaiting()).isZero();
    }

    @Test
    void refusalsSpeakTheLanguageOfTheForm() {
        assertThat(send(form, NAME, ADDRESS, SUBJECT, TEXT, Part.field("lang", "az"), Part.file("a.exe", RECEIPT)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("“a.exe” faylı proqramdır");
    }

    @Test
    void aFilmThatIsFarTooLargeIsReadPastAndWhatWasTypedStays() {
        assertThat(asksWith(Part.file("film.mp4", new byte[3 * Enclosures.LIMITS.bytes()])))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("„film.mp4” jest za duży", "najwyżej 10 MB", "Gdzie jest moja żółta paczka?");
    }

    @Test
    void tooManyFilesAndTooMuchTogetherAreRefused() {
        var six = Part.file("kartka.txt", RECEIPT);
        assertThat(asksWith(six, six, six, six, six, six))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("najwyżej 5 załączników");

        var half = Part.file("skan.txt", text(Enclosures.LIMITS.bytesTogether() / 2 + 1));
        assertThat(asksWith(half, half))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("razem mogą mieć najwyżej 10 MB");
    }

    @Test
    void filesOfAQuestionThatNobodyConfirmsAreForgottenWithItsLink() {
        asksWith(Part.file("paragon.pdf", "Tylko raz na świecie".getBytes(StandardCharsets.UTF_8)));
        assertThat(contentsOf("Tylko raz na świecie")).isOne();
        clock.advance(Duration.ofDays(3).minusSeconds(1));
        enquiries.forgetUnconfirmed();
        assertThat(filesWaiting()).isOne();

        clock.advance(Duration.ofSeconds(1));
        enquiries.forgetUnconfirmed();

        assertThat(filesWaiting()).isZero();
        assertThat(contentsOf("Tylko raz na świecie")).isZero();
    }

    @Test
    void strangersFillTheDiskUpToALimitAndCanStillAsk() {
        asksWith(Part.file("paragon.pdf", RECEIPT));
        jdbc.sql("""
                        update tickets.enquiry_file set size = 499999990
                         where enquiry_id in (select id from tickets.enquiry where program_id = ?)""").param(fixture.program().value()).update();

        assertThat(asksWith(Part.file("drugi.pdf", RECEIPT)))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Teraz nie możemy przyjąć plików", "Gdzie jest moja żółta paczka?");
        assertThat(asksWith(Part.nothingChosen())).hasStatusOk();
    }

    @Test
    void aRobotsFilesAreKeptByNobody() {
        assertThat(send(
                        form,
                        NAME,
                        ADDRESS,
                        SUBJECT,
                        TEXT,
                        Part.field("website", "http://spam.example"),
                        Part.file("paragon.pdf", RECEIPT)))
                .hasStatusOk();
        assertThat(filesWaiting()).isZero();
    }

    @Test
    void filesAreAddedToAMatterAndPressingTwiceAddsThemOnce() {
        var matter = aFiledMatter();
        var words = Part.field("text", "Dosyłam paragon");

        for (int press = 0; press < 2; press++) {
            assertThat(send(matter + "/words", words, Part.file("paragon.pdf", RECEIPT)))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(send(matter + "/words", words, Part.file("drugi.pdf", RECEIPT)))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(fixture.conversation(theTicket()))
                .filteredOn(message -> message.text().equals("Dosyłam paragon"))
                .extracting(message ->
                        message.attachments().stream().map(Attachment::name).toList())
                .containsExactly(List.of("paragon.pdf"), List.of("drugi.pdf"));
        assertThat(get(matter)).bodyText().contains("paragon.pdf", "drugi.pdf");
    }

    @Test
    void aFileThatMayNotBeAddedToAMatterIsRefusedWhereItStood() {
        var matter = aFiledMatter();

        assertThat(send(matter + "/words", Part.field("text", "Dosyłam"), Part.file("wirus.exe", PROGRAM)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Plik „wirus.exe” to program",
                        ">Dosyłam</textarea>",
                        "aria-describedby=\"files-hint problem\"");
        assertThat(fixture.conversation(theTicket())).hasSize(1);
    }

    @Test
    void oneVisitorSendsFilesToMattersFiveTimesAMinuteAtMost() {
        var matter = aFiledMatter();
        for (int time = 0; time < 5; time++) {
            assertThat(send(matter + "/words", Part.field("text", "Plik " + time), Part.file("p.txt", RECEIPT)))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(send(matter + "/words", Part.field("text", "Plik 6"), Part.file("p.txt", RECEIPT)))
                .bodyText()
                .contains("Za dużo plików naraz");
        assertThat(send(matter + "/words", Part.field("text", "Bez pliku"), Part.nothingChosen()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void picturesOfOurAnswersStandInThePageAndThoseOfOthersAreOnlySaved() throws Exception {
        var matter = aFiledMatter();
        send(matter + "/words", Part.field("text", "Oto ![obrazek](file:1)"), Part.file("moje.png", PNG));
        var ticket = theTicket();
        var file = draftFiles
                .add(ticket.number(), Drafts.Kind.ANSWER, "zrzut.png", PNG)
                .orElseThrow();
        desk.answer(new AnswerTicket(
                                ticket.number(),
                                "Tu: " + PlacedPictures.reference(file.id(), "zrzut.png") + " i tyle",
                                0,
                                true,
                                State.PENDING)
                        .with(List.of(file.id())))
                .orElseThrow();
        var files = fixture.conversation(ticket).stream()
                .flatMap(message -> message.attachments().stream())
                .toList();
        var ours = matter + "/pictures/" + files.getLast().id();

        var page = get(matter);
        assertThat(page)
                .bodyText()
                .containsSubsequence("<p>Tu:</p>", "<img src=\"" + ours + "\" alt=\"zrzut.png\">", "<p>i tyle</p>")
                .contains("Oto ![obrazek](file:1)");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("img-src 'self'");
        var picture = get(ours);
        assertThat(picture.getResponse().getContentType()).isEqualTo("image/png");
        assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(PNG);
        assertThat(get(matter + "/pictures/" + files.getFirst().id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeversMatterIsMergedWithAnotherPersonsReadsNothingOfThatOne() {
        var matter = aFiledMatter();
        var ticket = theTicket();
        var other = aStrangersTicketWith(Part.file("cudzy paragon.pdf", RECEIPT));
        var picture = answersWithAPicture(other, "Widać na zdjęciu cudzym");
        desk.merge(other.number(), ticket.number()).orElseThrow();
        fixture.replies(TicketFixture.STRANGER, other, "Nieznajomy pisze dalej");
        fixture.replies(TicketFixture.STRANGER, ticket, "Nieznajomy pisze tutaj");
        var ours = answersWithAPicture(ticket, "Halina czyta odpowiedź");
        var letter = fixture.conversation(ticket).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(file -> file.name().equals("cudzy paragon.pdf"))
                .findFirst()
                .orElseThrow();

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Gdzie jest moja karta?", "Halina czyta odpowiedź")
                .doesNotContain("żółta paczka", "cudzy paragon.pdf", "zdjęciu cudzym", "Nieznajomy pisze", "faktura");
        assertThat(get(matter + "/files/" + letter.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(matter + "/files/" + picture)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(matter + "/pictures/" + picture)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(matter + "/pictures/" + ours)).hasStatusOk();
    }

    @Test
    void whoHasTwoMattersThatWereMergedReadsBoth() {
        var matter = aFiledMatter();
        var first = theTicket();
        asks("Paczka", "Gdzie jest druga rzecz?");
        post(matterOf(TicketFixture.HALINA) + "/confirmation", "");
        desk.merge(theNewestTicket().number(), first.number()).orElseThrow();

        assertThat(get(matter)).bodyText().contains("Gdzie jest moja karta?", "Gdzie jest druga rzecz?");
    }

    @Test
    void whomTheWriterBroughtInIsReadByHim() {
        var matter = aFiledMatter();
        fixture.replies(TicketFixture.HALINA, theTicket(), "Napisze też mój brat", "brat@poczta.example");
        fixture.replies("brat@poczta.example", theTicket(), "Jestem bratem");
        fixture.replies(TicketFixture.STRANGER, theTicket(), "Nikt mnie nie zna");

        assertThat(get(matter)).bodyText().contains("Jestem bratem").doesNotContain("Nikt mnie nie zna");
    }

    private Ticket aStrangersTicketWith(Part file) {
        var address = Part.field("address", TicketFixture.STRANGER);
        assertThat(send(form, NAME, address, SUBJECT, TEXT, file)).hasStatusOk();
        post(matterOf(TicketFixture.STRANGER) + "/confirmation", "");
        return theNewestTicket();
    }

    /** @return id of the picture */
    private long answersWithAPicture(Ticket ticket, String text) {
        var file = draftFiles
                .add(ticket.number(), Drafts.Kind.ANSWER, "zrzut.png", PNG)
                .orElseThrow();
        var words = text + " " + PlacedPictures.reference(file.id(), "zrzut.png");
        desk.answer(new AnswerTicket(ticket.number(), words, 0, true, State.PENDING).with(List.of(file.id())))
                .orElseThrow();
        return fixture.conversation(ticket).stream()
                .flatMap(message -> message.attachments().stream())
                .filter(attachment -> attachment.name().equals("zrzut.png"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .id();
    }

    @Test
    void aFormWithoutAnEndIsRefused() {
        var begun = new ByteArrayOutputStream();
        write(TEXT, begun);

        assertThat(sendRaw(form, Arrays.copyOf(begun.toByteArray(), begun.size() - 10)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult asksWith(Part... files) {
        var parts = new Part[files.length + 4];
        parts[0] = NAME;
        parts[1] = ADDRESS;
        parts[2] = SUBJECT;
        parts[3] = TEXT;
        System.arraycopy(files, 0, parts, 4, files.length);
        return send(form, parts);
    }

    private MvcTestResult send(String address, Part... parts) {
        var body = new ByteArrayOutputStream();
        for (var part : parts) {
            write(part, body);
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return sendRaw(address, body.toByteArray());
    }

    private static void write(Part part, ByteArrayOutputStream body) {
        var file = part.fileName().isEmpty()
                ? ""
                : "; filename=\"" + part.fileName().replace("\"", "") + "\"\r\nContent-Type: application/octet-stream";
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + "\"" + file
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part.content());
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult sendRaw(String address, byte[] body) {
        return fromOutside(visitor()
                .post()
                .uri(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .content(body));
    }

    private static byte[] text(int bytes) {
        var text = new byte[bytes];
        Arrays.fill(text, (byte) 'a');
        return text;
    }

    private Message firstMessage() {
        return fixture.conversation(theTicket()).getFirst();
    }

    private int filesWaiting() {
        return jdbc.sql("""
                        select count(*) from tickets.enquiry_file file
                          join tickets.enquiry on enquiry.id = file.enquiry_id where enquiry.program_id = ?""")
                .param(fixture.program().value())
                .query(Integer.class)
                .single();
    }

    private int contentsOf(String text) {
        return jdbc.sql("select count(*) from tickets.attachment_content where bytes = ?")
                .param(text.getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }
}
