package org.infolinia.tickets.enquiry.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToPriority;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.asides.AsideDesk;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.BeginAside;
import org.infolinia.tickets.desk.AnswerTicket;
import org.infolinia.tickets.desk.DraftFiles;
import org.infolinia.tickets.desk.Drafts;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HelpControllerTest extends HelpTest {

    private static final byte[] LETTER = "Potwierdzenie".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private TicketDesk desk;

    @Autowired
    private AsideDesk asides;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private DraftFiles draftFiles;

    @Test
    void theFormSpeaksTheProgramsLanguageOrTheOneChosenAndNeedsNoScript() throws Exception {
        var page = get(form);

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"pl\">", "Zadaj nam pytanie", "hreflang=\"az\"");
        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("<script");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(get(form + "?lang=en")).hasStatusOk().bodyText().contains("Ask us a question");
    }

    @Test
    void aQuestionBecomesATicketOfTheParticipantOnceHisAddressIsProven() {
        assertThat(asks("Zgubiona karta", "Gdzie zgłosić zgubioną kartę?"))
                .hasStatusOk()
                .bodyText()
                .contains("Sprawdź pocztę", TicketFixture.HALINA);
        assertThat(ticketsOfTheProgram()).isZero();

        var matter = matterOf(TicketFixture.HALINA);
        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Czy to Twoje pytanie?", "Zgubiona karta", "Gdzie zgłosić zgubioną kartę?");
        assertThat(ticketsOfTheProgram()).isZero();
        assertThat(post(matter + "/confirmation", "")).hasStatus(HttpStatus.SEE_OTHER);

        var ticket = theTicket();
        assertThat(ticket.participant()).isEqualTo(fixture.halina());
        assertThat(ticket.channel()).isEqualTo(Channel.WEB);
        assertThat(ticket.topic()).isEqualTo(Ticket.Topic.CARD);
        assertThat(fixture.conversation(ticket))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("Gdzie zgłosić zgubioną kartę?"));
        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains(ticket.number().toString(), "Czeka na nas");
    }

    @Test
    void confirmingTwiceMakesOneTicket() {
        var matter = aFiledMatter();

        assertThat(post(matter + "/confirmation", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(ticketsOfTheProgram()).isOne();
    }

    @Test
    void theWriterReadsTheAnswerButNeverANoteAndCanAddToIt() {
        var matter = aFiledMatter();
        var ticket = theTicket();
        desk.note(ticket.number(), "Uwaga, dzwoni codziennie");
        fixture.answers(ticket, "Proszę zadzwonić na infolinię.");

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Proszę zadzwonić na infolinię.", "Czekamy na Ciebie")
                .doesNotContain("dzwoni codziennie");

        assertThat(post(matter + "/words", "text=Ju%C5%BC+dzwoni%C5%82am.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(matter + "/words", "text=Ju%C5%BC+dzwoni%C5%82am.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fixture.conversation(ticket))
                .filteredOn(message -> message.direction() == Direction.IN)
                .extracting(message -> message.text())
                .containsExactly("Gdzie jest moja karta?", "Już dzwoniłam.");
        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatHeAddsIsKeptThoughAnAgentChangesTheTicketAtThatMoment() {
        var matter = aFiledMatter();
        var ticket = theTicket();

        var adding = new TransactionTemplate(manager).execute(status -> {
            desk.change(ticket.number(), new ToPriority(Ticket.Priority.HIGH)).orElseThrow();
            var begun = CompletableFuture.supplyAsync(() -> post(matter + "/words", "text=Jeszcze+jedno"));
            Awaitility.await().until(this::somebodyWaitsForALock);
            return begun;
        });

        assertThat(requireNonNull(adding).join()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fixture.conversation(ticket))
                .extracting(message -> message.text())
                .containsOnlyOnce("Jeszcze jedno");
        assertThat(fixture.now(ticket).priority()).isEqualTo(Ticket.Priority.HIGH);
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsWrittenWithOthersAboutHisMatterIsNotHisToRead() {
        var matter = aFiledMatter();
        SignedIn.agentOf(fixture.program());
        var letter = AsideLetter.of("Czy kurier ma jeszcze tę przesyłkę?");
        var aside = asides.begin(new BeginAside(
                        theTicket().number(), new EmailAddress("kurier@paczki.example"), "Przesyłka 7", letter))
                .orElseThrow();
        fixture.proves(
                aside.number().conversation(), "kurier@paczki.example", "Leży w sortowni", Classification.PERSON);

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Gdzie jest moja karta?", "Czeka na nas")
                .doesNotContain("kurier", "sortowni", "Przesyłka 7");
    }

    @Test
    void filesBetweenUsAreHisToSaveAndThoseAmongColleaguesAreNot() throws Exception {
        var matter = aFiledMatter();
        var ticket = theTicket();
        SignedIn.agentOf(fixture.program());
        var letter = add(ticket, Drafts.Kind.ANSWER, "potwierdzenie żółte.txt");
        var scan = add(ticket, Drafts.Kind.NOTE, "skan.txt");
        desk.answer(new AnswerTicket(ticket.number(), "W załączniku", 0, true, State.PENDING).with(List.of(letter)))
                .orElseThrow();
        desk.note(ticket.number(), "Tylko dla nas", List.of(scan)).orElseThrow();
        var files = fixture.conversation(ticket).stream()
                .flatMap(message -> message.attachments().stream())
                .collect(Collectors.toMap(Attachment::name, Attachment::id));

        var saved = get(matter + "/files/" + files.get("potwierdzenie żółte.txt"));
        assertThat(saved).hasStatusOk();
        assertThat(saved.getResponse().getContentAsByteArray()).isEqualTo(LETTER);
        assertThat(saved.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(get(matter)).bodyText().contains("potwierdzenie żółte.txt").doesNotContain("skan.txt");
        assertThat(get(matter + "/files/" + files.get("skan.txt"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(matter + "/files/0")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private long add(Ticket ticket, Drafts.Kind kind, String name) {
        return draftFiles.add(ticket.number(), kind, name, LETTER).orElseThrow().id();
    }

    @Test
    void aClosedMatterTakesNoMoreAndOffersTheFormAnew() {
        var matter = aFiledMatter();
        desk.change(theTicket().number(), new ToState(State.CLOSED)).orElseThrow();

        assertThat(post(matter + "/words", "text=Jeszcze+jedno"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ta sprawa jest zamknięta", form);
        assertThat(fixture.conversation(theTicket()))
                .extracting(message -> message.text())
                .doesNotContain("Jeszcze jedno");
    }

    @Test
    void aMatterMergedIntoAnotherPersonsTicketTellsNothingOfIt() {
        var matter = aFiledMatter();
        var other = fixture.ticketOf(fixture.writes(TicketFixture.STRANGER, "Karta", "Tajemnica kogoś innego"));
        desk.merge(theTicketOn(Channel.WEB).number(), other.number()).orElseThrow();

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Sprawa toczy się dalej", other.number().toString())
                .doesNotContain("Tajemnica");
    }

    @Test
    void whatIsMissingIsSaidAndTheRestIsKept() {
        var answer = post(form, "name=Halina&address=halina&subject=%3Cb%3E&text=Dzie%C5%84+dobry");

        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Wpisz adres e-mail", "value=\"Halina\"", "&lt;b&gt;", "Dzień dobry")
                .doesNotContain("<b><");
        assertThat(lettersTo(TicketFixture.HALINA)).isZero();
    }

    @Test
    void aRobotThatFillsInEveryFieldIsToldTheSameAndHeardByNobody() {
        assertThat(post(form, question("robot@gdzies.example") + "&website=http%3A%2F%2Fspam.example"))
                .hasStatusOk()
                .bodyText()
                .contains("Sprawdź pocztę");
        assertThat(lettersTo("robot@gdzies.example")).isZero();
    }

    @Test
    void nobodysMailboxIsFloodedThroughTheForm() {
        for (int question = 0; question < 3; question++) {
            assertThat(post(form, question("ofiara@poczta.example"))).hasStatusOk();
        }

        assertThat(post(form, question("ofiara@poczta.example")))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("Za dużo pytań");
        assertThat(lettersTo("ofiara@poczta.example")).isEqualTo(3);
        clock.advance(Duration.ofMinutes(61));
        assertThat(post(form, question("ofiara@poczta.example"))).hasStatusOk();
    }

    @Test
    void oneVisitorAsksFiveTimesAMinuteAtMost() {
        for (int writer = 0; writer < 5; writer++) {
            assertThat(post(form, question("ktos" + writer + "@poczta.example")))
                    .hasStatusOk();
        }

        assertThat(post(form, question("ktos6@poczta.example"))).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(lettersTo("ktos6@poczta.example")).isZero();
    }

    @Test
    void anUnconfirmedQuestionExpiresAndIsForgotten() {
        asks("Zgubiona karta", "Gdzie jest moja karta?");
        var matter = matterOf(TicketFixture.HALINA);
        clock.advance(Duration.ofDays(3));

        assertThat(post(matter + "/confirmation", ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ten link już nie działa")
                .doesNotContain("Zgubiona karta");
        assertThat(ticketsOfTheProgram()).isZero();

        clock.advance(Duration.ofDays(4));
        post(form, question("kto-inny@poczta.example"));
        assertThat(get(matter)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anUnknownLinkOrProgramLeadsNowhere() {
        assertThat(get("/help/matter/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/help/matter/kurz")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/help/NIKT")).hasStatus(HttpStatus.NOT_FOUND).bodyText().contains("Nie ma takiej strony");
        assertThat(post("/help/matter/kurz/confirmation", "")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
