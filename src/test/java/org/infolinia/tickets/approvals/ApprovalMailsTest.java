package org.infolinia.tickets.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infolinia.ledger.LedgerFixture.adjustment;

import java.time.Duration;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.mail.Correspondent;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.RealMailServer;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.infolinia.security.WorkMail;
import org.infolinia.security.WorkMails;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Whoever decides hears by mail, over real SMTP, that something waits for him. */
@Import(RealMailServer.class)
class ApprovalMailsTest extends LedgerTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    ApplicationContext context;

    @Autowired
    ApprovalMails mails;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    TicketDesk tickets;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    WorkMails workMails;

    @Autowired
    AgentDirectory agents;

    @Autowired
    EmbeddedMailServer server;

    private SignedInAgent adam;
    private Correspondent adamsInbox;
    private String ticket = "";

    @BeforeEach
    void aSupervisorWithAnAddress() {
        var name = "s" + program.value();
        gatekeeper.asSystem(
                "test",
                () -> mailboxes
                        .open(OpenMailbox.embedded(
                                program,
                                "general",
                                new EmailAddress("pomoc@" + name + ".example"),
                                "Pomoc",
                                Language.PL))
                        .orElseThrow());
        adam = colleague(Role.SUPERVISOR);
        adamsInbox = new Correspondent(server, "adam@" + name + ".example");
        put(adam, adamsInbox, true);
    }

    @Test
    void aRequestIsToldToWhoDecidesItWithoutNamingTheParticipant() throws Exception {
        ask(642);

        write();

        var mail = adamsInbox.newest();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getSubject()).endsWith("wnioski do decyzji – 1");
        assertThat(adamsInbox.newestText())
                .contains("marta Testowa: +642 pkt", ticket, "/approvals")
                .doesNotContain("Wróbel", "Halina");
    }

    @Test
    void whatIsDecidedAtOnceIsToldToNobody() {
        var approval = ask(642);
        SignedIn.as(adam);
        approvals.reject(approval.id(), "Bonus był naliczony wczoraj.").orElseThrow();

        write();

        assertThat(adamsInbox.inbox()).isEmpty();
    }

    @Test
    void severalRequestsAreOneMailAndTheNextComesAfterAWhile() {
        ask(642);
        ask(643);
        write();
        assertThat(adamsInbox.inbox()).hasSize(1);
        assertThat(adamsInbox.newestText()).contains("+642", "+643");

        ask(644);
        write();
        assertThat(adamsInbox.inbox()).as("too soon").hasSize(1);
        clock.advance(ApprovalMails.PAUSE);
        write();

        assertThat(adamsInbox.inbox()).hasSize(2);
        assertThat(adamsInbox.newestText()).contains("+642", "+643", "+644");
    }

    @Test
    void nobodyIsToldTwiceOfTheSame() {
        ask(642);
        write();

        clock.advance(ApprovalMails.PAUSE.multipliedBy(2));
        write();

        assertThat(adamsInbox.inbox()).hasSize(1);
    }

    @Test
    void whoAskedIsNotToldOfHisOwnRequestThoughHeMayDecideOthersMeanwhile() {
        var request = new WaitingRequest.OfAdjustment(ask(642));

        assertThat(request.callsFor(agent.id(), Role.SUPERVISOR)).isFalse();
        assertThat(request.callsFor(adam.id(), Role.SUPERVISOR)).isTrue();
        assertThat(request.callsFor(adam.id(), Role.AGENT)).isFalse();
    }

    @Test
    void whoDoesNotWantItOrWorksForAnotherProgramIsNotTold() {
        put(adam, adamsInbox, false);
        var ewa = new EnrolledAgents(agents, gatekeeper)
                .enroll(Language.PL, Role.SUPERVISOR, "Ewa", "Lis", fixture.aProgram());
        var ewasInbox = new Correspondent(server, "ewa@s" + program.value() + ".example");
        put(ewa, ewasInbox, true);
        ask(642);

        write();

        assertThat(adamsInbox.inbox()).isEmpty();
        assertThat(ewasInbox.inbox()).isEmpty();
    }

    @Test
    void theMailIsInTheLanguageOfWhoReadsIt() throws Exception {
        var leyla = new EnrolledAgents(agents, gatekeeper)
                .enroll(Language.AZ, Role.SUPERVISOR, "Leyla", "Məmmədova", program);
        var leylasInbox = new Correspondent(server, "leyla@s" + program.value() + ".example");
        put(leyla, leylasInbox, true);
        ask(642);

        write();

        assertThat(leylasInbox.newest().getSubject()).contains("qərar gözləyən sorğular");
        assertThat(leylasInbox.newestText()).contains("Salam, Leyla!", "+642 xal");
    }

    private SignedInAgent colleague(Role role) {
        return new EnrolledAgents(agents, gatekeeper).enroll(Language.PL, role, "Adam", "Górny", program);
    }

    private void put(SignedInAgent whose, Correspondent inbox, boolean isTold) {
        gatekeeper.asSystem(
                "test", () -> workMails.put(whose.id(), new WorkMail(new EmailAddress(inbox.address()), isTold)));
    }

    private Approval ask(long points) {
        SignedIn.as(agent);
        var opened = tickets.open(TicketFixture.aQuestionAboutPoints(program, halina));
        ticket = opened.number().toString();
        var asked = adjustment(program, halina, points);
        var command = new AdjustPoints(
                halina,
                program,
                asked.points(),
                asked.reason(),
                asked.comment(),
                CaseReference.ticket(opened.number().value()),
                asked.key());
        var promise = desk.preview(command.proposal()).orElseThrow().promise();
        return approvals.ask(command.seenWith(promise)).orElseThrow();
    }

    private void write() {
        clock.advance(A_MINUTE);
        mails.write();
        SendingRound.in(context);
    }
}
