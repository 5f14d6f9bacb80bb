package org.infolinia.surveys;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.Programs;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.surveys.EndedContact.Channel;
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
    private final SurveyDesk desk;
    private final JdbcClient jdbc;

    SurveyFixture(
            Gatekeeper gatekeeper,
            ProgramDirectory programs,
            Mailboxes mailboxes,
            ParticipantRegister register,
            SurveyDesk desk,
            JdbcClient jdbc) {
        this.gatekeeper = gatekeeper;
        this.programs = programs;
        this.mailboxes = mailboxes;
        this.register = register;
        this.desk = desk;
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

    public Verdict end(EndedContact contact) {
        return gatekeeper.asSystem("test", () -> desk.consider(contact));
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
