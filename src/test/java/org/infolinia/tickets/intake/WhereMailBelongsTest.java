package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.mail.Decision;
import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.inbound.BlockSender;
import org.infolinia.mail.inbound.Blocklist;
import org.infolinia.mail.inbound.Correction;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.IntakeRound;
import org.infolinia.mail.inbound.IntakeSearch;
import org.infolinia.mail.inbound.MailFiles;
import org.infolinia.mail.inbound.Mailroom;
import org.infolinia.tickets.Message;
import org.infolinia.tickets.ReplyRule;
import org.infolinia.tickets.ReplyRule.Reply;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.book.ReplyRules;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.desk.TicketFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people who look after the mail see of a message's way, and what they may say about it. */
class WhereMailBelongsTest extends TicketTest {

    @Autowired
    Mailroom mailroom;

    @Autowired
    MailFiles mailFiles;

    @Autowired
    Correction correction;

    @Autowired
    Blocklist blocklist;

    @Autowired
    ReplyRules replyRules;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    TicketFiles files;

    @Autowired
    TicketDesk desk;

    @Autowired
    FixedClock clock;

    private String ewa = "";

    @BeforeEach
    void ewaWrites() {
        ewa = "ewa." + fixture.program().value() + "@poczta.example";
        SignedIn.supervisorOf(fixture.program());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void whatIsEncryptedSaysSo() {
        long mail = IntakeRound.of(fixture.mailbox(), """
                        Message-ID: <secret@poczta.example>
                        From: Ewa <%s>
                        Subject: Tajne
                        Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="x"

                        --x
                        Content-Type: application/pgp-encrypted

                        Version: 1

                        --x
                        Content-Type: application/octet-stream

                        -----BEGIN PGP MESSAGE-----
                        --x--
                        """.formatted(ewa), context);

        assertThat(mailFiles.find(mail).orElseThrow().decisions())
                .extracting(Decision::words)
                .contains("mail.decision.trait-encrypted");
    }

    @Test
    void everyStepOfANewMattersWayIsNoted() {
        long mail = comesIn("<a1@poczta.example>", "Pytanie", "Kiedy przyjdzie nagroda?");

        var trail = mailFiles.find(mail).orElseThrow().decisions();

        assertThat(trail)
                .extracting(Decision::stage)
                .containsExactly(Stage.IDENTIFIED, Stage.SORTED, Stage.PROVED, Stage.LANDED, Stage.ANSWERED);
        assertThat(trail)
                .extracting(Decision::words)
                .contains(
                        "mail.decision.named",
                        "mail.sorted.person",
                        "tickets.decision.nobody",
                        "mail.decision.acknowledged");
        var ticket = ticketOf(mail);
        var message = fixture.conversation(ticket).getFirst();
        assertThat(files.trail(ticket.number(), message.id())).isEqualTo(trail);
    }

    @Test
    void theSameMessageAgainIsIgnoredAndSaysWhy() {
        long first = comesIn("<a2@poczta.example>", "Raz", "Raz");
        long second = comesIn("<a2@poczta.example>", "Raz", "Raz");

        assertThat(state(first)).isEqualTo(State.CREATED);
        assertThat(state(second)).isEqualTo(State.IGNORED);
        assertThat(words(second)).contains("mail.reason.duplicate");
    }

    @Test
    void theSameIdWithOtherWordsIsWorkedOnAndFlagged() {
        comesIn("<a3@poczta.example>", "Raz", "Raz");
        long second = comesIn("<a3@poczta.example>", "Dwa", "Dwa");

        assertThat(state(second)).isEqualTo(State.CREATED);
        assertThat(words(second)).contains("mail.decision.id-reused");
    }

    @Test
    void theSameMessageInAnotherMailboxIsInTheSameTicketAndMakesNone() {
        long first = comesIn("<a4@poczta.example>", "Raz", "Raz");
        long second = IntakeRound.of(anotherMailbox(), raw("<a4@poczta.example>", "Raz", "Raz", ""), context);

        assertThat(state(second)).isEqualTo(State.IGNORED);
        assertThat(mailroom.find(second).orElseThrow().conversation())
                .isEqualTo(mailroom.find(first).orElseThrow().conversation());
        assertThat(fixture.conversation(ticketOf(first))).hasSize(1);
    }

    @Test
    void aMessageWithoutANameIsNamedByItsBytes() {
        long mail = IntakeRound.of(
                fixture.mailbox(), "From: %s\nSubject: Bez nazwy\n\nDzień dobry\n".formatted(ewa), context);

        assertThat(words(mail)).contains("mail.decision.named-by-us");
        assertThat(mailFiles.find(mail).orElseThrow().messageId())
                .startsWith("<gen-")
                .endsWith("@poczta.example>");
    }

    @Test
    void aMovedMessageStandsInTheRightTicketAndTheOneOpenedForItGoesOnThere() {
        var right = fixture.anOpenTicket();
        long mail = comesIn("<a5@poczta.example>", "Sprawa mamy", "Piszę za mamę");
        var wrong = ticketOf(mail);

        assertThat(correction.belongsTo(mail, right.number().toString())).isInstanceOf(Outcome.Done.class);

        assertThat(fixture.conversation(right)).extracting(Message::text).contains("Piszę za mamę");
        assertThat(fixture.now(wrong).mergedInto()).isEqualTo(right.number());
        assertThat(fixture.now(wrong).state()).isEqualTo(Ticket.State.CLOSED);
        assertThat(words(mail)).last().isEqualTo("mail.decision.moved");
        assertThat(mailroom.find(mail).orElseThrow().conversation())
                .isEqualTo(right.number().conversation());
    }

    @Test
    void whatComesAfterAMovedMessageGoesWhereItWent() {
        var right = fixture.anOpenTicket();
        long mail = comesIn("<a6@poczta.example>", "Sprawa mamy", "Piszę za mamę");
        correction.belongsTo(mail, right.number().toString());

        long answer = IntakeRound.of(
                fixture.mailbox(),
                raw("<a7@poczta.example>", "Inny temat", "I jeszcze", "In-Reply-To: <a6@poczta.example>\n"),
                context);
        long sameSubject = comesIn("<a8@poczta.example>", "Re: SPRAWA mamy", "Dopisuję");

        assertThat(ticketOf(answer).number()).isEqualTo(right.number());
        assertThat(ticketOf(sameSubject).number()).isEqualTo(right.number());
        assertThat(words(sameSubject)).contains("mail.proof.directed");
    }

    @Test
    void aMessageIsMovedOnlyInsideItsProgramAndOnlySomewhereElse() {
        var elsewhere = new TicketFixture(context).anOpenTicket();
        long mail = comesIn("<a9@poczta.example>", "Pytanie", "Gdzie?");
        var own = ticketOf(mail).number().toString();

        assertThat(correction.belongsTo(mail, elsewhere.number().toString()))
                .isEqualTo(Outcome.refused(
                        "conversation-unknown", elsewhere.number().toString()));
        assertThat(correction.belongsTo(mail, "to i owo"))
                .isEqualTo(Outcome.refused("conversation-unknown", "to i owo"));
        assertThat(correction.belongsTo(mail, own)).isEqualTo(Outcome.refused("mail-there-already", own));
    }

    @Test
    void aBlockedDomainIsHeldBackUntilItsDayAndCanBeReleased() {
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        blocklist
                .block(new BlockSender(fixture.program(), "@poczta.example", tomorrow))
                .orElseThrow();

        long held = comesIn("<b1@poczta.example>", "Promocja", "Kup");
        assertThat(state(held)).isEqualTo(State.QUARANTINED);
        assertThat(words(held)).last().isEqualTo("mail.reason.blocked");

        mailroom.replay(held).orElseThrow();
        long other = comesIn("<b2@poczta.example>", "Promocja 2", "Kup");
        assertThat(state(held)).isEqualTo(State.CREATED);
        assertThat(state(other)).isEqualTo(State.QUARANTINED);

        clock.advance(Duration.ofDays(2));
        assertThat(state(comesIn("<b3@poczta.example>", "Pytanie", "Już wolno?")))
                .isEqualTo(State.CREATED);
    }

    @Test
    void ourOwnMailboxCannotBeBlocked() {
        var own = fixture.mailbox().address().value();

        assertThat(blocklist.block(new BlockSender(fixture.program(), own, null)))
                .isEqualTo(Outcome.refused("sender-is-ours", own));
    }

    @Test
    void aListIsReadPageByPageWithoutAnEnd() {
        for (int number = 1; number <= 5; number++) {
            comesIn("<c" + number + "@poczta.example>", "Lista " + number, "Treść");
        }
        var search = new IntakeSearch(IntakeSearch.EVERYTHING.states(), null, null, null, "lista", Set.of());

        var first = mailroom.page(search, Mailroom.NEWEST, 2);
        var second = mailroom.page(search, first.getLast().id(), 2);
        var third = mailroom.page(search, second.getLast().id(), 2);

        assertThat(List.of(first, second, third).stream().flatMap(List::stream))
                .extracting(IntakeEntry::subject)
                .containsExactly("Lista 5", "Lista 4", "Lista 3", "Lista 2", "Lista 1");
        assertThat(mailroom.counts(search)).containsEntry(State.CREATED, 5).containsEntry(State.FAILED, 0);
    }

    @Test
    void aQueueMayHaveItsClosedTicketsOpenedAgainForAWhile() {
        replyRules
                .settle(new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS_FOR_DAYS, 7, 14))
                .orElseThrow();
        var closed = fixture.aClosedTicket();

        fixture.replies(TicketFixture.HALINA, closed, "Jednak nie");

        assertThat(fixture.now(closed).state()).isEqualTo(Ticket.State.OPEN);
    }

    @Test
    void aStrangerOpensNoClosedTicketWhateverTheQueueHasSettled() {
        replyRules
                .settle(new ReplyRule(fixture.program(), "pomoc", Reply.REOPENS, null, 14))
                .orElseThrow();
        var closed = fixture.aClosedTicket();

        var landing = fixture.replies(TicketFixture.STRANGER, closed, "Jednak nie");

        assertThat(fixture.now(closed).state()).isEqualTo(Ticket.State.CLOSED);
        assertThat(fixture.ticketOf(landing).predecessor()).isEqualTo(closed.number());
    }

    @Test
    void mailOfAChainOfMergedTicketsGoesToTheLastOfThem() {
        var first = fixture.anOpenTicket();
        var last = first;
        for (int merges = 0; merges < 10; merges++) {
            var next = fixture.anOpenTicket();
            desk.merge(last.number(), next.number()).orElseThrow();
            last = next;
        }

        var landing = fixture.replies(TicketFixture.HALINA, first, "Dalej o tym samym");

        assertThat(landing.conversation()).isEqualTo(last.number().conversation());
    }

    @Test
    void aTicketIsMergedOnceAndNotIntoItself() {
        var ticket = fixture.anOpenTicket();
        var other = fixture.anOpenTicket();

        assertThat(desk.merge(ticket.number(), ticket.number()))
                .isEqualTo(Outcome.refused("merge-with-itself", ticket.number().toString()));
        desk.merge(ticket.number(), other.number()).orElseThrow();
        assertThat(desk.merge(ticket.number(), other.number()))
                .isEqualTo(Outcome.refused("ticket-merged", ticket.number().toString()));
    }

    @Test
    void aComplaintIsNotLostInAQuestion() {
        var complaint = fixture.anOpenComplaint();
        var question = fixture.anOpenTicket();

        var merged = desk.merge(complaint.number(), question.number()).orElseThrow();

        assertThat(merged.kind()).isEqualTo(Ticket.Kind.COMPLAINT);
        assertThat(merged.legalDueOn()).isEqualTo(complaint.legalDueOn());
    }

    private long comesIn(String messageId, String subject, String text) {
        return IntakeRound.of(fixture.mailbox(), raw(messageId, subject, text, ""), context);
    }

    private String raw(String messageId, String subject, String text, String headers) {
        return """
                Message-ID: %s
                From: %s
                %sSubject: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """.formatted(messageId, ewa, headers, subject, text);
    }

    private Mailbox anotherMailbox() {
        SignedIn.administrator();
        var opened = mailboxes
                .open(OpenMailbox.embedded(
                        fixture.program(),
                        "pomoc",
                        new EmailAddress("biuro@" + fixture.mailbox().address().domain()),
                        "Biuro",
                        Language.PL))
                .orElseThrow();
        SignedIn.supervisorOf(fixture.program());
        return opened;
    }

    private State state(long mail) {
        IntakeRound.again(context);
        return mailroom.find(mail).orElseThrow().state();
    }

    private List<String> words(long mail) {
        return mailFiles.find(mail).orElseThrow().decisions().stream()
                .map(Decision::words)
                .toList();
    }

    private Ticket ticketOf(long mail) {
        return TicketNumber.ofConversation(
                        String.valueOf(mailroom.find(mail).orElseThrow().conversation()))
                .flatMap(files::find)
                .orElseThrow();
    }
}
