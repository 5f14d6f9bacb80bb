package org.infolinia.tickets.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.mail.InboundMail.Classification;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToOwner;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.asides.Aside;
import org.infolinia.tickets.asides.AsideDesk;
import org.infolinia.tickets.asides.AsideLetter;
import org.infolinia.tickets.asides.BeginAside;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.UnmergeDesk;
import org.infolinia.tickets.fulltext.FoundTicket.FoundAside;
import org.infolinia.tickets.fulltext.files.FileReading;
import org.infolinia.tickets.fulltext.index.Passage;
import org.infolinia.tickets.fulltext.index.Passage.Piece;
import org.infolinia.tickets.fulltext.index.TextIndexKeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TextSearchTest {

    private static final AgentId MARTA = new AgentId(1);

    @Autowired
    TextSearch search;

    @Autowired
    TextIndexKeeper keeper;

    @Autowired
    FileReading files;

    @Autowired
    TicketDesk desk;

    @Autowired
    UnmergeDesk unmerging;

    @Autowired
    AsideDesk asides;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        SignedIn.agentOf(fixture.program());
    }

    @AfterEach
    void putBack() {
        SignedIn.out();
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PL | Zgubiłam kartę lojalnościową w sklepie      | karta
            PL | Zgubiłam kartę lojalnościową w sklepie      | karte
            PL | Zgubiłam kartę lojalnościową w sklepie      | zgubilam
            PL | Zgubiłam kartę lojalnościową w sklepie      | lojaln
            PL | Nie dostałem nagród za faktury              | nagroda
            EN | The vouchers were delivered to neighbours   | voucher
            EN | The vouchers were delivered to neighbours   | delivering
            AZ | İki gündür xallarım görünmür, kartımı itirdim | xal
            AZ | İki gündür xallarım görünmür, kartımı itirdim | iki
            AZ | Mükafat hələ gəlməyib                       | hele
            AZ | Mükafat hələ gəlməyib                       | HƏLƏ
            """)
    void aMessageIsFoundByItsWordsInOtherForms(Language language, String text, String typed) {
        var ticket = saying(text, language);

        assertThat(found(typed)).containsExactly(ticket.number());
    }

    @Test
    void aPhraseIsFoundInItsOrderOnly() {
        var ticket = saying("Pompa nie działa od wczoraj");
        saying("Działa od wczoraj, ale pompa nie");

        assertThat(found("\"pompa nie działa\"")).containsExactly(ticket.number());
        assertThat(found("pompa działa")).hasSize(2);
    }

    @Test
    void operatorsNarrowWhatIsFound() {
        var mine = changed(saying("Bonus przepadł"), new ToOwner(MARTA));
        var finished = changed(saying("Bonus przepadł"), new ToState(State.RESOLVED));

        assertThat(found("bonus owner:me")).containsExactly(mine.number());
        assertThat(found("bonus state:resolved")).containsExactly(finished.number());
        assertThat(found("bonus -state:resolved")).containsExactly(mine.number());
        assertThat(found("owner:me OR state:resolved")).containsExactlyInAnyOrder(mine.number(), finished.number());
        assertThat(found("number:" + mine.number())).containsExactly(mine.number());
        assertThat(found("bonus from:nikogo")).isEmpty();
        assertThat(found("bonus topic:missing-points")).hasSize(2);
        assertThat(found("bonus topic:card")).isEmpty();
        assertThat(found("bonus has:attachment")).isEmpty();
    }

    @Test
    void aTagIsFoundAsSoonAsItIsPutOn() {
        var ticket = saying("Bonus przepadł");
        assertThat(found("tag:pilne")).isEmpty();

        changed(ticket, new TicketEdit.AddTags(Set.of(new Tag("pilne"))));

        assertThat(found("tag:pilne")).containsExactly(ticket.number());
    }

    @Test
    void whoWroteAndWhoWasAnsweredAreFoundByNameAndAddress() {
        var ticket = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Pytanie", "Gdzie moja paczka"));
        fixture.answers(ticket, "Paczka jest w drodze");

        assertThat(found("from:" + TicketFixture.HALINA)).containsExactly(ticket.number());
        assertThat(found("from:hali")).containsExactly(ticket.number());
        assertThat(found("to:halina")).containsExactly(ticket.number());
        assertThat(found("to:halina \"w drodze\"")).containsExactly(ticket.number());
        assertThat(found("from:halina \"w drodze\"")).isEmpty();
    }

    @Test
    void aLetterIsFoundByTheMailboxItCameToAndACallIsNot() {
        var letter = fixture.ticketOf(fixture.writes(TicketFixture.HALINA, "Pytanie", "Gdzie moja paczka"));
        saying("Gdzie moja paczka");
        var ours = fixture.mailbox();

        assertThat(found("paczka to:" + ours.address().value())).containsExactly(letter.number());
        assertThat(found("paczka to:\"" + ours.name() + "\"")).containsExactly(letter.number());
        assertThat(found("paczka -to:" + ours.address().value())).hasSize(1).doesNotContain(letter.number());
    }

    @Test
    void aDayFindsWhatWasWrittenOnIt() {
        var today = saying("Bonus przepadł");
        clock.advance(Duration.ofDays(-40));
        var before = saying("Bonus przepadł");
        clock.reset();

        assertThat(found("bonus on:today")).containsExactly(today.number());
        assertThat(found("bonus before:today")).containsExactly(before.number());
        assertThat(found("bonus after:today")).containsExactly(today.number());
    }

    @Test
    void ofOtherProgramsTicketsNothingIsTold() {
        saying("Sekretna sprawa");
        var stranger = new TicketFixture(context);
        SignedIn.agentOf(stranger.program());

        assertThat(answer("sekretna", fixture).found()).isEmpty();
        assertThat(answer("sekretna", fixture).isMore()).isFalse();

        SignedIn.somebodyWithoutPrograms();
        assertThat(answer("sekretna", fixture).found()).isEmpty();
    }

    @Test
    void theBestPassageIsMarkedAndHtmlInItStaysText() {
        saying("Długi wstęp. ".repeat(60) + "<script>alert(1)</script> zgubiłam kartę <b>wczoraj</b>");

        var passage = answer("karta").found().getFirst().passage();

        assertThat(passage.pieces()).contains(new Piece("kartę", true));
        assertThat(words(passage)).contains("<script>alert(1)</script>").hasSizeLessThan(500);
    }

    @Test
    void theSubjectIsMarkedToo() {
        saying("Coś");

        assertThat(answer("bonusy").found().getFirst().subject())
                .isEqualTo(new Passage(List.of(new Piece("Brak ", false), new Piece("bonusu", true))));
    }

    @Test
    void messagesMoveWithTheTicketThatTakesThem() {
        var first = saying("Pompa cieknie");
        var second = saying("Pompa cieknie nadal");

        gatekeeper.asSystem(
                "test", () -> desk.merge(first.number(), second.number()).orElseThrow());

        var answer = answer("cieknie");
        assertThat(answer.found()).extracting(FoundTicket::ticket).containsExactly(second.number());
        assertThat(answer.found().getFirst().others()).isEqualTo(1);
    }

    @Test
    void aMessageThatIsRemovedIsFoundNoMore() {
        var ticket = saying("Pesel podany przez pomyłkę");
        assertThat(found("pesel")).containsExactly(ticket.number());

        jdbc.sql("delete from tickets.message where ticket_number = ?")
                .param(ticket.number().value())
                .update();

        assertThat(found("pesel")).isEmpty();
    }

    @Test
    void whatAFileSaysIsFoundOnceItWasRead() {
        var ticket = saying("Przesyłam plik");
        attach(ticket, "reklamacja-pompy.txt", "Numer seryjny pompy: ZX-81-KWARK, proszę o wymianę tej pompy.");
        assertThat(found("kwark")).isEmpty();
        assertThat(found("reklamacja has:attachment")).containsExactly(ticket.number());

        while (files.readNext()) {
            Thread.onSpinWait();
        }

        var hit = answer("kwark").found().getFirst();
        assertThat(hit.ticket()).isEqualTo(ticket.number());
        assertThat(hit.inFile()).contains("reklamacja-pompy.txt");
        assertThat(hit.passage().pieces()).contains(new Piece("KWARK", true));
    }

    @Test
    void whatIsWrittenWithOthersIsFoundWithTheTicketItIsAbout() {
        var ticket = saying("Paczka nie doszła");
        var aside = asideOn(ticket, "Czy kurier ma jeszcze tę przesyłkę?");
        fixture.proves(
                aside.number().conversation(), "kurier@paczki.example", "Leży w sortowni", Classification.PERSON);

        var hit = answer("sortowni").found().getFirst();

        assertThat(hit.ticket()).isEqualTo(ticket.number());
        assertThat(hit.aside())
                .contains(new FoundAside(aside.number().value(), "kurier@paczki.example", "Zaginiona siódemka"));
        assertThat(hit.passage().pieces()).contains(new Piece("sortowni", true));
        assertThat(found("siódemka")).as("by its subject").containsExactly(ticket.number());
        assertThat(found("from:kurier sortowni")).containsExactly(ticket.number());
        assertThat(found("to:kurier przesyłka")).containsExactly(ticket.number());
        assertThat(answer("doszła").found().getFirst().aside()).isEmpty();
    }

    @Test
    void ofOtherProgramsAsidesNothingIsTold() {
        asideOn(saying("Paczka"), "Tajna przesyłka");
        assertThat(found("tajna")).hasSize(1);

        SignedIn.agentOf(new TicketFixture(context).program());

        assertThat(answer("tajna", fixture).found()).isEmpty();
    }

    @Test
    void anAsideIsFoundWhereItsMatterGoesOn() {
        var first = saying("Pompa cieknie");
        var second = saying("Pompa stoi");
        var third = saying("Pompa huczy");
        asideOn(first, "Czy serwis ma uszczelkę?");

        merge(first, second);
        assertThat(found("uszczelka")).containsExactly(second.number());
        merge(second, third);
        assertThat(found("uszczelka")).containsExactly(third.number());

        gatekeeper.asSystem("test", () -> unmerging.unmerge(second.number()).orElseThrow());
        assertThat(found("uszczelka")).containsExactly(second.number());
        gatekeeper.asSystem("test", () -> unmerging.unmerge(first.number()).orElseThrow());
        assertThat(found("uszczelka")).containsExactly(first.number());
    }

    @Test
    void anAsideThatIsErasedOrChangedIsFoundNoMoreAsItWas() {
        var ticket = saying("Pompa cieknie");
        var aside = asideOn(ticket, "Pesel podany przez pomyłkę");
        assertThat(found("pesel")).containsExactly(ticket.number());

        jdbc.sql("update tickets.aside_message set text = 'usunięto' where aside_id = ?")
                .param(aside.number().value())
                .update();
        assertThat(found("pesel")).isEmpty();
        assertThat(found("usunięto")).containsExactly(ticket.number());

        jdbc.sql("delete from tickets.aside_message where aside_id = ?")
                .param(aside.number().value())
                .update();
        assertThat(found("usunięto")).isEmpty();
        assertThat(found("siódemka")).isEmpty();
    }

    @Test
    void aFileThatOthersSentIsFoundByItsNameAndWhatItSays() {
        var ticket = saying("Paczka nie doszła");
        var aside = asideOn(ticket, "Proszę o protokół");
        fixture.proves(aside.number().conversation(), "kurier@paczki.example", "W załączniku", Classification.PERSON);
        jdbc.sql("""
                        with content as (
                            insert into tickets.attachment_content (sha256, bytes)
                            values (encode(sha256('Pieczec KWAZAR'::bytea), 'hex'), 'Pieczec KWAZAR'::bytea)
                            returning sha256)
                        insert into tickets.aside_attachment (message_id, name, media_type, size, sha256)
                        select (select max(id) from tickets.aside_message), 'protokol-szkody.txt', 'text/plain', 14, sha256
                          from content""").update();
        assertThat(found("protokol-szkody has:attachment")).containsExactly(ticket.number());

        while (files.readNext()) {
            Thread.onSpinWait();
        }

        assertThat(answer("kwazar").found().getFirst().inFile()).contains("protokol-szkody.txt");
    }

    private Aside asideOn(Ticket ticket, String text) {
        return asides.begin(new BeginAside(
                        ticket.number(),
                        new EmailAddress("kurier@paczki.example"),
                        "Zaginiona siódemka",
                        AsideLetter.of(text)))
                .orElseThrow();
    }

    private void merge(Ticket ticket, Ticket into) {
        gatekeeper.asSystem(
                "test", () -> desk.merge(ticket.number(), into.number()).orElseThrow());
    }

    @Test
    void anIndexBuiltAnewFindsTheSame() {
        var ticket = saying("Pompa cieknie");
        changed(ticket, new ToState(State.RESOLVED));
        saying("Pompa stoi");
        var before = found("pompa");
        var standing = settled();

        gatekeeper.asSystem("test", keeper::buildAnew);

        assertThat(found("pompa")).containsExactlyElementsOf(before).hasSize(2);
        assertThat(settled().messages()).isEqualTo(standing.messages());
        assertThat(found("pompa state:resolved")).containsExactly(ticket.number());
    }

    @Test
    void anIndexThatIsOpenedAgainFollowsFromWhereItWas() {
        var first = saying("Pompa cieknie");
        assertThat(found("pompa")).containsExactly(first.number());

        keeper.stop();
        var second = saying("Pompa stoi");
        keeper.start();

        assertThat(found("pompa")).containsExactlyInAnyOrder(first.number(), second.number());
        assertThat(settled().builtShare()).isEqualTo(1);
    }

    @Test
    void whatIsMisunderstoodIsSaidAndNothingIsLookedFor() {
        saying("Pompa");

        var answer = answer("pompa stan:nowe");

        assertThat(answer.found()).isEmpty();
        assertThat(answer.misunderstood()).extracting("key").containsExactly("tickets.fulltext.no-operator");
    }

    private TextIndexKeeper.Standing settled() {
        keeper.settle();
        return keeper.standing();
    }

    private Set<TicketNumber> found(String typed) {
        return answer(typed).found().stream().map(FoundTicket::ticket).collect(Collectors.toSet());
    }

    private TextAnswer answer(String typed) {
        return answer(typed, fixture);
    }

    private TextAnswer answer(String typed, TicketFixture of) {
        keeper.settle();
        return search.find(typed, Set.of(of.program()), Language.PL);
    }

    private static String words(Passage passage) {
        return passage.pieces().stream().map(Piece::words).collect(Collectors.joining());
    }

    private Ticket saying(String text) {
        return saying(text, Language.PL);
    }

    private Ticket saying(String text, Language language) {
        var command = new OpenTicket(
                fixture.program(),
                null,
                new Contact("Halina Wróbel", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.MISSING_POINTS,
                null,
                "Brak bonusu",
                text,
                language);
        return gatekeeper.asSystem("test", () -> desk.open(command));
    }

    private Ticket changed(Ticket ticket, TicketEdit edit) {
        return fixture.changedPastTheRules(ticket, edit);
    }

    private void attach(Ticket ticket, String name, String text) {
        jdbc.sql("""
                        with content as (
                            insert into tickets.attachment_content (sha256, bytes)
                            values (encode(sha256(convert_to(:text, 'UTF8')), 'hex'), convert_to(:text, 'UTF8'))
                            returning sha256, octet_length(bytes) as size)
                        insert into tickets.attachment (message_id, name, media_type, size, sha256)
                        select (select max(id) from tickets.message where ticket_number = :ticket), :name, 'text/plain',
                               size, sha256
                          from content""")
                .param("text", text)
                .param("ticket", ticket.number().value())
                .param("name", name)
                .update();
    }
}
