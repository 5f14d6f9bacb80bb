package org.infolinia.tickets.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditTrail;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantUpdated;
import org.infolinia.programs.ProgramStatusLinks;
import org.infolinia.tickets.Message.Direction;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.asides.AsideDesk;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.BeginAside;
import org.infolinia.tickets.desk.AnswerPreview;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A participant who wrote by mail follows his matter on its page. */
class StatusLinkTest extends HelpTest {

    private static final AtomicInteger WRITERS = new AtomicInteger();
    private static final Pattern ANY_LINK = Pattern.compile("/help/matter/");

    @Autowired
    private TicketDesk desk;

    @Autowired
    private UnmergeDesk unmergeDesk;

    @Autowired
    private AsideDesk asides;

    @Autowired
    private AnswerPreview preview;

    @Autowired
    private ProgramStatusLinks links;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private String jadwigasAddress;
    private ParticipantId jadwiga;

    /** Nobody else writes from there, so that the caps on acknowledgements are not reached by other tests. */
    @BeforeEach
    void jadwigaTakesPart() {
        jadwigasAddress = "jadwiga.status" + WRITERS.incrementAndGet() + "@poczta.example";
        jadwiga = fixture.aParticipant("Jadwiga", jadwigasAddress);
    }

    private Ticket sheWrites() {
        return fixture.ticketOf(fixture.writes(jadwigasAddress, "Brak nagrody", "Czekam od miesiąca"));
    }

    @Test
    void theAcknowledgementLeadsTheParticipantToThePageOfHisMatter() throws Exception {
        var ticket = sheWrites();
        var before = ticketRow(ticket);

        var page = get(matterOf(jadwigasAddress));

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Czekam od miesiąca", ticket.number().toString(), "Czeka na nas", "Chcesz coś dodać?");
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(ticketRow(ticket)).as("looking changes nothing").isEqualTo(before);
    }

    @Test
    void sheReadsTheAnswerButNoNoteAndAddsToIt() {
        var ticket = sheWrites();
        var matter = matterOf(jadwigasAddress);
        desk.note(ticket.number(), "Uwaga, dzwoni codziennie");
        fixture.answers(ticket, "Nagroda jest w drodze.");

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Nagroda jest w drodze.", "Czekamy na Ciebie")
                .doesNotContain("dzwoni codziennie");
        assertThat(post(matter + "/words", "text=Nadal+nie+ma")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(fixture.now(ticket).state()).isEqualTo(State.OPEN);
        assertThat(fixture.conversation(ticket)).last().satisfies(message -> {
            assertThat(message.direction()).isEqualTo(Direction.IN);
            assertThat(message.text()).isEqualTo("Nadal nie ma");
            assertThat(message.author().address()).isEqualTo(new EmailAddress(jadwigasAddress));
        });
    }

    @Test
    void everyAnswerBringsALinkOfItsOwnAndEarlierOnesGoOnWorking() {
        var ticket = sheWrites();
        var first = matterOf(jadwigasAddress);
        fixture.answers(ticket, "Nagroda jest w drodze.");
        var second = matterOf(jadwigasAddress);

        assertThat(second).isNotEqualTo(first);
        assertThat(get(first)).hasStatusOk().bodyText().contains("Nagroda jest w drodze.");
        assertThat(get(second)).hasStatusOk().bodyText().contains("Nagroda jest w drodze.");
    }

    @Test
    void thePreviewOfAnAnswerShowsThatALinkWillStandThereAndGivesNone() {
        var ticket = sheWrites();

        var shown = preview.of(ticket.number(), "W drodze.", List.of()).orElseThrow();

        assertThat(shown.mail().text()).contains("/help/matter/…");
        assertThat(linksOf(ticket)).isOne();
    }

    @Test
    void whoIsNotInTheRegisterGetsNoLink() {
        var stranger = "nieznany" + jadwigasAddress;
        var ticket = fixture.ticketOf(fixture.writes(stranger, "Pytanie", "Kto to?"));
        fixture.answers(ticket, "Prosimy o numer karty.");

        assertThat(fixture.outbox(ticket)).hasSize(2);
        assertThat(newestMailTo(stranger)).doesNotContainPattern(ANY_LINK);
        assertThat(linksOf(ticket)).isZero();
    }

    @Test
    void whoPassesOnAParticipantsLetterGetsNoLinkToHisMatter() {
        var husband = "maz" + jadwigasAddress;
        var ticket = fixture.ticketOf(fixture.writes(husband, "Brak nagrody żony", "Piszę za żonę"));
        desk.link(ticket.number(), jadwiga).orElseThrow();

        fixture.answers(ticket, "Nagroda jest w drodze.");

        assertThat(newestMailTo(husband)).contains("Nagroda jest w drodze.").doesNotContainPattern(ANY_LINK);
        assertThat(linksOf(ticket)).isZero();
    }

    @Test
    void anAnswerToATelephoneCallHasNoLink() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Nagroda jest w drodze.");

        assertThat(newestMailTo(TicketFixture.HALINA)).doesNotContainPattern(ANY_LINK);
    }

    @Test
    void aLinkThatSheQuotesIsKeptNowhereAndPassedOnToNobody() {
        var ticket = sheWrites();
        var matter = matterOf(jadwigasAddress);
        fixture.replies(jadwigasAddress, ticket, "Nadal nie ma\n> http://localhost" + matter);
        var reply = fixture.conversation(ticket).getLast();

        assertThat(reply.text()).contains("/help/matter/…").doesNotContain(matter);
        assertThat(get(matter)).hasStatusOk();

        var letter = new AsideLetter("Gdzie jest przesyłka?", List.of(reply.id()), List.of(), List.of());
        asides.begin(new BeginAside(ticket.number(), new EmailAddress("kurier@paczki.example"), "Przesyłka 7", letter))
                .orElseThrow();
        assertThat(newestMailTo("kurier@paczki.example"))
                .contains("Nadal nie ma")
                .doesNotContain(matter);
    }

    @Test
    void mergingAndUnmergingWithdrawTheLinksOfBoth() {
        var ticket = sheWrites();
        var matter = matterOf(jadwigasAddress);
        var survivor = sheWrites();
        var survivors = matterOf(jadwigasAddress);
        desk.merge(ticket.number(), survivor.number()).orElseThrow();
        hasLapsed(matter);
        hasLapsed(survivors);

        fixture.answers(survivor, "Nagroda jest w drodze.");
        var afterwards = matterOf(jadwigasAddress);
        assertThat(get(afterwards)).hasStatusOk().bodyText().contains("Nagroda jest w drodze.");
        unmergeDesk.unmerge(ticket.number()).orElseThrow();
        hasLapsed(matter);
        hasLapsed(survivors);
        hasLapsed(afterwards);
    }

    @Test
    void handingTheTicketToAnotherParticipantWithdrawsItsLinksForGood() {
        var ticket = sheWrites();
        var matter = matterOf(jadwigasAddress);

        desk.link(ticket.number(), fixture.halina()).orElseThrow();
        hasLapsed(matter);
        assertThat(trailOf(ticket)).contains("tickets.status-links-withdrawn");
        SignedIn.agentOf(fixture.program());

        desk.link(ticket.number(), jadwiga).orElseThrow();
        hasLapsed(matter);
    }

    @Test
    void restrictingTheUseOfHerDataWithdrawsHerLinks() {
        sheWrites();
        var matter = matterOf(jadwigasAddress);

        becomes("RESTRICTED");
        hasLapsed(matter);
        transaction.executeWithoutResult(status ->
                events.publishEvent(new ParticipantUpdated(Actor.system("test"), fixture.program(), jadwiga)));

        becomes("ACTIVE");
        hasLapsed(matter);
    }

    @Test
    void anErasedParticipantHasNoPage() {
        sheWrites();
        var matter = matterOf(jadwigasAddress);

        becomes("ERASED");

        hasLapsed(matter);
    }

    @Test
    void anAddressThatIsNoLongerHersOpensNothing() {
        sheWrites();
        var matter = matterOf(jadwigasAddress);

        jdbc.sql("delete from participants.contact_point where participant_id = ?")
                .param(jadwiga.value())
                .update();

        hasLapsed(matter);
    }

    @Test
    void aLinkWorksForNinetyDays() {
        sheWrites();
        var matter = matterOf(jadwigasAddress);

        clock.advance(Duration.ofDays(89));
        assertThat(get(matter)).hasStatusOk().bodyText().contains("Czekam od miesiąca");

        clock.advance(Duration.ofDays(1));
        hasLapsed(matter);
    }

    @Test
    void theProgramSettlesThatNoLinksAreGivenAndThoseGivenLeadNowhereMeanwhile() {
        var ticket = sheWrites();
        var matter = matterOf(jadwigasAddress);

        SignedIn.supervisorOf(fixture.program());
        links.settle(fixture.program(), false);
        SignedIn.agentOf(fixture.program());
        hasLapsed(matter);
        fixture.answers(ticket, "Nagroda jest w drodze.");
        assertThat(newestMailTo(jadwigasAddress)).doesNotContainPattern(ANY_LINK);

        SignedIn.supervisorOf(fixture.program());
        links.settle(fixture.program(), true);
        assertThat(get(matter)).hasStatusOk().bodyText().contains("Nagroda jest w drodze.");
    }

    private void hasLapsed(String matter) {
        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains("Ten link już nie działa")
                .doesNotContain("Czekam od miesiąca", "Nagroda jest w drodze.");
        assertThat(post(matter + "/words", "text=Jeszcze+jedno")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(matter + "/files/1")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void becomes(String status) {
        jdbc.sql("update participants.participant set status = ? where id = ?")
                .params(status, jadwiga.value())
                .update();
    }

    private List<String> trailOf(Ticket ticket) {
        SignedIn.administrator();
        return trail.newest().stream()
                .filter(entry -> ticket.number().conversation().equals(entry.subject()))
                .map(AuditEntry::action)
                .toList();
    }

    private String newestMailTo(String address) {
        return jdbc.sql("""
                        select subject || text || html from mail.outbox
                         where recipient = :address and program_id = :program order by id desc limit 1""")
                .param("address", address)
                .param("program", fixture.program().value())
                .query(String.class)
                .single();
    }

    private int linksOf(Ticket ticket) {
        return jdbc.sql("select count(*) from tickets.status_link where ticket_number = ?")
                .param(ticket.number().value())
                .query(Integer.class)
                .single();
    }

    private List<Object> ticketRow(Ticket ticket) {
        return List.of(fixture.now(ticket), fixture.conversation(ticket), linksOf(ticket));
    }
}
