package org.infolinia.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyLibrary;
import org.infolinia.surveys.visit.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A program with a mailbox, participants of it, contacts with them, and the mail they get. */
@Component
public class SurveyFixture {

    private static final AtomicInteger CONTACTS = new AtomicInteger(500_000);
    private static final Pattern TOKEN = Pattern.compile("/survey/([A-Za-z0-9_-]{32})\\?score=5");

    private final Gatekeeper gatekeeper;
    private final ProgramDirectory programs;
    private final Mailboxes mailboxes;
    private final ParticipantRegister register;
    private final AskingDesk asking;
    private final SurveyDesk desk;
    private final SurveyLibrary library;
    private final Invitations invitations;
    private final Clock clock;
    private final JdbcClient jdbc;

    SurveyFixture(
            Gatekeeper gatekeeper,
            ProgramDirectory programs,
            Mailboxes mailboxes,
            ParticipantRegister register,
            AskingDesk asking,
            SurveyDesk desk,
            SurveyLibrary library,
            Invitations invitations,
            Clock clock,
            JdbcClient jdbc) {
        this.gatekeeper = gatekeeper;
        this.programs = programs;
        this.mailboxes = mailboxes;
        this.register = register;
        this.asking = asking;
        this.desk = desk;
        this.library = library;
        this.invitations = invitations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public ProgramId aProgramWithAMailbox() {
        var program = new Programs(programs, gatekeeper).aProgram();
        gatekeeper.asSystem(
                "test",
                () -> mailboxes.open(OpenMailbox.embedded(
                        program,
                        "help",
                        new EmailAddress("help-" + UUID.randomUUID() + "@example.org"),
                        "Help",
                        Language.PL)));
        return program;
    }

    public ParticipantId halinaIn(ProgramId program) {
        return gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
    }

    public static EndedContact aTicketOf(ProgramId program, @Nullable ParticipantId participant) {
        return new EndedContact(
                "ticket:" + CONTACTS.incrementAndGet(),
                Channel.EMAIL,
                program,
                participant,
                null,
                "Marta",
                false,
                FixedClock.TUESDAY_MORNING);
    }

    /** A ticket of a new participant that this agent settled. */
    public EndedContact aTicketIn(ProgramId program, AgentId agent) {
        return by(agent, aTicketOf(program, halinaIn(program)));
    }

    /** The same under circumstances that other cases may be like. */
    public EndedContact aTicketIn(ProgramId program, AgentId agent, Circumstances circumstances) {
        return under(circumstances, aTicketIn(program, agent));
    }

    /** A call between a new participant and this agent. */
    public EndedContact aCallIn(ProgramId program, AgentId agent) {
        var ticket = aTicketIn(program, agent);
        return new EndedContact(
                ticket.reference().replace("ticket", "call"),
                Channel.PHONE,
                program,
                ticket.participant(),
                agent,
                ticket.agentName(),
                false,
                ticket.endedAt());
    }

    private static EndedContact by(AgentId agent, EndedContact contact) {
        return new EndedContact(
                contact.reference(),
                contact.channel(),
                contact.program(),
                contact.participant(),
                agent,
                contact.agentName(),
                false,
                contact.endedAt());
    }

    public static EndedContact under(Circumstances circumstances, EndedContact contact) {
        return new EndedContact(
                contact.reference(),
                contact.channel(),
                contact.program(),
                contact.participant(),
                contact.agent(),
                contact.agentName(),
                contact.complaintOpen(),
                contact.endedAt(),
                circumstances);
    }

    /** The contact ends, and its participant says what he thinks of it. */
    public void rated(EndedContact contact, int score, String comment) {
        assertThat(end(contact)).isEqualTo(Verdict.INVITED);
        answer(tokenMailedFor(contact), new SurveyAnswer(score, Map.of(), comment))
                .orElseThrow();
    }

    public Verdict end(EndedContact contact) {
        return gatekeeper.asSystem("test", () -> asking.consider(contact));
    }

    public void takeBackConsentToMail(ParticipantId participant) {
        jdbc.sql("update participants.consent set granted = false where participant_id = ? and channel = 'EMAIL'")
                .param(participant.value())
                .update();
    }

    public void goesOn(EndedContact contact) {
        gatekeeper.asSystem("test", () -> asking.withdraw(contact.program(), contact.reference()));
    }

    /** Somebody opens the link, reads for a while and answers. */
    public Outcome<SurveyForm> answer(SurveyToken token, SurveyAnswer answer) {
        var invitation = invitations.find(token).orElseThrow();
        return answer(token, answer.replies(library.get(invitation.version()).content()));
    }

    /** The same to whatever questions. */
    public Outcome<SurveyForm> answer(SurveyToken token, Replies replies) {
        var invitation = invitations.find(token).orElseThrow();
        jdbc.sql("""
                        insert into surveys.visit (invitation_id, program_id, kind, invited_at, at)
                        select id, program_id, kind, invited_at, ? from surveys.invitation where id = ?""")
                .params(Timestamp.from(clock.instant().minusSeconds(30)), invitation.id())
                .update();
        return desk.answer(token, replies, Visitor.calling(null));
    }

    /** The token as it stands in the mail about the contact. */
    public SurveyToken tokenMailedFor(EndedContact contact) {
        return tokenMailedAbout(contact.reference());
    }

    public SurveyToken tokenMailedAbout(String contact) {
        var text = jdbc.sql("select text from mail.outbox where conversation = ? order by id desc limit 1")
                .params(contact)
                .query(String.class)
                .single();
        var matcher = TOKEN.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No link in: " + text);
        }
        return new SurveyToken(matcher.group(1));
    }

    /** The token in the program's newest mail that has one. */
    public SurveyToken newestTokenIn(ProgramId program) {
        return tokenMailedAbout(
                jdbc.sql("""
                        select conversation from mail.outbox
                         where program_id = ? and text like '%/survey/%' order by id desc limit 1""").param(program.value()).query(String.class).single());
    }

    /** A new participant is asked about a new ticket. */
    public SurveyToken anInvitationIn(ProgramId program) {
        var ticket = aTicketOf(program, halinaIn(program));
        end(ticket);
        return tokenMailedFor(ticket);
    }
}
