package org.infolinia.tickets.asides;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.tickets.Message.Attachment;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.asides.AsideDrafts.Place;
import org.infolinia.tickets.asides.Forwarding.Data;
import org.infolinia.tickets.conversation.AttachmentStore;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What agents may write to others, and what goes along. */
class AsideDeskTest extends TicketTest {

    private static final String COURIER = "reklamacje@kurier.example";

    @Autowired
    AsideDesk asides;

    @Autowired
    AsideShelf shelf;

    @Autowired
    AsideDrafts drafts;

    @Autowired
    Forwarding forwarding;

    @Autowired
    TicketDesk desk;

    @Autowired
    AttachmentStore store;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLetterGoesOutFromTheProgramsMailboxUnderAKeyAndMarkOfItsOwn() {
        var ticket = fixture.anOpenTicket();

        var aside = begun(ticket, AsideLetter.of("Gdzie jest paczka?"));

        assertThat(sent(aside))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .containsEntry("recipient", COURIER)
                        .containsEntry("mailbox_id", fixture.mailbox().id())
                        .containsEntry("subject", "Paczka 7 [#" + aside.number() + "]"));
        assertThat(aside.state()).isEqualTo(Aside.State.AWAITED);
        assertThat(shelf.of(ticket.number())).containsExactly(aside);
    }

    @Test
    void nothingOfTheTicketGoesAlongUnlessItIsChosen() {
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Paczka", "Mieszkam przy Leśnej 5"));

        var aside = begun(ticket, AsideLetter.of("Gdzie jest paczka?"));

        assertThat(sent(aside)).singleElement().satisfies(mail -> {
            assertThat(mail.get("text"))
                    .asString()
                    .contains("Gdzie jest paczka?")
                    .doesNotContain("Leśnej", ticket.number().mark());
            assertThat(mail).containsEntry("files", 0);
        });
    }

    @Test
    void whatIsChosenIsQuotedBelowAndItsFilesGoAlong() {
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Paczka", "Przyszła *pusta*"));
        var message = fixture.conversation(ticket).getFirst();
        var file = message.attachments().getFirst();

        var aside = begun(ticket, new AsideLetter("Patrz niżej", List.of(message.id()), List.of(file.id()), List.of()));

        assertThat(sent(aside)).singleElement().satisfies(mail -> {
            assertThat(mail.get("text"))
                    .asString()
                    .containsSubsequence("Patrz niżej", "napisał(a):", "> Przyszła *pusta*");
            assertThat(mail.get("html")).asString().contains("&gt; Przyszła *pusta*");
            assertThat(mail).containsEntry("files", 1);
        });
        assertThat(shelf.messages(aside.number()).getFirst().attachments())
                .extracting(Attachment::name)
                .containsExactly("faktura.pdf");
        var kept = shelf.messages(aside.number()).getFirst().attachments().getFirst();
        assertThat(shelf.attachment(aside.number(), kept.id())).contains(new byte[] {1, 2, 3});
    }

    @Test
    void notesAreNeverForwarded() {
        var ticket = fixture.anOpenTicket();
        long note = desk.note(ticket.number(), "Dzwoni codziennie").orElseThrow();

        assertThat(forwarding.choices(ticket.number())).noneMatch(message -> message.direction() == Direction.NOTE);
        assertThat(begin(ticket, COURIER, new AsideLetter("Pytanie", List.of(note), List.of(), List.of())))
                .isEqualTo(Outcome.refused("forwarded-gone"));
    }

    @Test
    void aFileThatRunsIsNeitherForwardedNorAdded() {
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Paczka", "Zdjęcie"));
        var message = fixture.conversation(ticket).getFirst();
        store.add(message.id(), "zdjecie.exe", "application/octet-stream", 2, store.keep("MZ".getBytes(UTF_8)));
        long file =
                fixture.conversation(ticket).getFirst().attachments().getLast().id();

        assertThat(begin(ticket, COURIER, new AsideLetter("Patrz", List.of(), List.of(file), List.of())))
                .isEqualTo(Outcome.refused("file-runs", "zdjecie.exe"));
        assertThat(drafts.add(new Place(ticket.number(), null), "gra.exe", "MZ".getBytes(UTF_8)))
                .isEqualTo(Outcome.refused("file-runs", "gra.exe"));
        assertThat(shelf.of(ticket.number())).isEmpty();
    }

    @Test
    void theAgentsOwnFilesGoAlongAndLeaveTheDraft() {
        var ticket = fixture.anOpenTicket();
        var place = new Place(ticket.number(), null);
        var file = drafts.add(place, "zlecenie.txt", "Zlecenie".getBytes(UTF_8)).orElseThrow();
        drafts.save(place, COURIER, "Paczka 7", "Patrz załącznik");

        var aside = begun(ticket, new AsideLetter("Patrz załącznik", List.of(), List.of(), List.of(file.id())));

        assertThat(shelf.messages(aside.number()).getFirst().attachments())
                .extracting(Attachment::name)
                .containsExactly("zlecenie.txt");
        assertThat(drafts.files(place)).isEmpty();
        assertThat(drafts.find(place)).isEmpty();
        assertThat(begin(ticket, COURIER, new AsideLetter("Raz jeszcze", List.of(), List.of(), List.of(file.id()))))
                .isEqualTo(Outcome.refused("file-gone"));
    }

    @Test
    void eachAsideHasADraftOfItsOwn() {
        var ticket = fixture.anOpenTicket();
        var aside = begun(ticket, AsideLetter.of("Gdzie?"));
        var there = new Place(ticket.number(), aside.number());

        drafts.save(there, "", "", "Do kuriera");

        assertThat(drafts.find(there))
                .hasValueSatisfying(draft -> assertThat(draft.text()).isEqualTo("Do kuriera"));
        assertThat(drafts.find(new Place(ticket.number(), null))).isEmpty();
    }

    @Test
    void theParticipantAndOurselvesAreNotWrittenToAside() {
        var ticket = fixture.anOpenTicket();
        var ours = fixture.mailbox().address();
        var tokened = ours.localPart() + "+ticket-1.abc@" + ours.domain();

        assertThat(begin(ticket, TicketFixture.HALINA, AsideLetter.of("x")))
                .isEqualTo(Outcome.refused("aside-with-contact", TicketFixture.HALINA));
        assertThat(begin(ticket, ours.value(), AsideLetter.of("x")))
                .isEqualTo(Outcome.refused("aside-with-ourselves", ours.value()));
        assertThat(begin(ticket, tokened, AsideLetter.of("x")))
                .isEqualTo(Outcome.refused("aside-with-ourselves", tokened));
    }

    @Test
    void noneIsBegunInATicketThatIsClosedOrMergedAway() {
        var closed = fixture.aClosedTicket();
        var merged = fixture.anOpenTicket();
        desk.merge(merged.number(), fixture.anOpenTicket().number()).orElseThrow();

        assertThat(begin(closed, COURIER, AsideLetter.of("x")))
                .isEqualTo(
                        Outcome.refused("aside-ticket-closed", closed.number().toString()));
        assertThat(begin(merged, COURIER, AsideLetter.of("x")))
                .isEqualTo(Outcome.refused("ticket-merged", merged.number().toString()));
    }

    @Test
    void anAsideThatIsThereGoesOnInAClosedTicket() {
        var ticket = fixture.anOpenTicket();
        var aside = begun(ticket, AsideLetter.of("Gdzie?"));
        desk.change(ticket.number(), new ToState(State.CLOSED)).orElseThrow();

        asides.write(aside.number(), AsideLetter.of("Dziękuję")).orElseThrow();

        assertThat(sent(aside)).hasSize(2);
        assertThat(fixture.now(ticket).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void whoDoesNotWorkOnTheTicketNeitherSeesNorWrites() {
        var ticket = fixture.anOpenTicket();
        var aside = begun(ticket, AsideLetter.of("Gdzie?"));
        SignedIn.agentOf(new TicketFixture(context).program());

        assertThat(shelf.of(ticket.number())).isEmpty();
        assertThat(shelf.find(aside.number())).isEmpty();
        assertThat(shelf.messages(aside.number())).isEmpty();
        assertThatThrownBy(() -> begin(ticket, COURIER, AsideLetter.of("x"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asides.write(aside.number(), AsideLetter.of("x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asides.close(aside.number())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafts.save(new Place(ticket.number(), null), "", "", "x"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoseTurnItIsComesBackWithAReopenedAside() {
        var ticket = fixture.anOpenTicket();
        var aside = begun(ticket, AsideLetter.of("Gdzie?"));

        assertThat(asides.close(aside.number()).state()).isEqualTo(Aside.State.CLOSED);
        assertThat(asides.reopen(aside.number()).state()).isEqualTo(Aside.State.AWAITED);

        fixture.proves(aside.number().conversation(), COURIER, "W sortowni", Classification.PERSON);
        asides.close(aside.number());
        assertThat(asides.reopen(aside.number()).state()).isEqualTo(Aside.State.ANSWERED);
    }

    @Test
    void theParticipantsConversationAndClocksStandStill() {
        var ticket = fixture.anOpenTicket();
        var before = fixture.now(ticket);

        begun(ticket, AsideLetter.of("Gdzie?"));

        var after = fixture.now(ticket);
        assertThat(fixture.conversation(ticket)).hasSize(1);
        assertThat(after.state()).isEqualTo(before.state());
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.firstAnsweredAt()).isNull();
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
        assertThat(after.owner()).isNull();
    }

    @Test
    void everyDeedIsOnTheTrail() {
        var aside = begun(fixture.anOpenTicket(), AsideLetter.of("Gdzie?"));
        asides.close(aside.number());
        asides.reopen(aside.number());

        SignedIn.supervisorOf(fixture.program());
        assertThat(trail.newest())
                .extracting(entry -> entry.action())
                .startsWith("tickets.aside-reopened", "tickets.aside-closed", "tickets.aside-sent");
    }

    @Test
    void theParticipantsDataAreFoundInWhatLeavesTheHouse() {
        var ticket = fixture.anOpenTicket();

        assertThat(forwarding.personalDataIn(ticket.number(), "Pani HALINA WRÓBEL, " + TicketFixture.HALINA))
                .containsExactly(Data.NAME, Data.ADDRESS);
        assertThat(forwarding.personalDataIn(ticket.number(), "Paczka 7")).isEmpty();
    }

    @Test
    void whatWasWrittenAboutSomebodyIsAmongWhatIsKnownAboutHim() {
        begun(fixture.anOpenTicket(), AsideLetter.of("Gdzie jest paczka pani Haliny?"));
        var source = context.getBeansOfType(PersonalDataSource.class).values().stream()
                .filter(each -> each.name().equals("tickets"))
                .findFirst()
                .orElseThrow();

        assertThat(source.about(fixture.halina()).get("asides"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("address", COURIER)
                        .containsEntry("text", "Gdzie jest paczka pani Haliny?"));
    }

    @Test
    void marksAndKeysAreReadAsTheyAreWritten() {
        assertThat(AsideNumber.ofConversation("aside:17")).contains(new AsideNumber(17));
        assertThat(AsideNumber.ofConversation("aside:x")).isEmpty();
        assertThat(AsideNumber.ofConversation("ticket:20418")).isEmpty();
        assertThat(AsideNumber.ofName("a17")).contains(new AsideNumber(17));
        assertThat(AsideNumber.ofName("20418")).isEmpty();
    }

    private Aside begun(Ticket ticket, AsideLetter letter) {
        return begin(ticket, COURIER, letter).orElseThrow();
    }

    private Outcome<Aside> begin(Ticket ticket, String to, AsideLetter letter) {
        var outcome = asides.begin(new BeginAside(ticket.number(), new EmailAddress(to), "Paczka 7", letter));
        if (outcome instanceof Refused<Aside>) {
            assertThat(jdbc.sql("select count(*) from mail.outbox where recipient = ? and program_id = ?")
                            .params(to, fixture.program().value())
                            .query(Long.class)
                            .single())
                    .as("letters to " + to)
                    .isEqualTo(shelf.of(ticket.number()).size());
        }
        return outcome;
    }

    private List<Map<String, Object>> sent(Aside aside) {
        return jdbc.sql("select * from mail.outbox where conversation = ? order by id")
                .param(aside.number().conversation())
                .query()
                .listOfRows();
    }
}
