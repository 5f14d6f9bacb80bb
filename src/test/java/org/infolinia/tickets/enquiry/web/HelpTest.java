package org.infolinia.tickets.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.SignedIn;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.TicketTest;
import org.infolinia.tickets.book.TicketShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Somebody outside who looks at the public pages. */
abstract class HelpTest extends TicketTest {

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final Pattern MATTER = Pattern.compile("/help/matter/[A-Za-z0-9_-]{32}");

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private TicketShelf shelf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    private MockMvcTester visitor;
    String form;
    private String remote;

    @BeforeEach
    void comeFromOutside() {
        visitor = MockMvcTester.from(
                web, builder -> builder.apply(springSecurity()).build());
        form = "/help/" + programs.get(fixture.program()).code();
        remote = "192.0.2." + VISITORS.incrementAndGet();
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    String aFiledMatter() {
        asks("Moja karta", "Gdzie jest moja karta?");
        var matter = matterOf(TicketFixture.HALINA);
        assertThat(post(matter + "/confirmation", "")).hasStatus(HttpStatus.SEE_OTHER);
        return matter;
    }

    MvcTestResult asks(String subject, String text) {
        return post(form, fields(TicketFixture.HALINA, subject, text));
    }

    static String question(String address) {
        return fields(address, "Pytanie", "O której otwieracie?");
    }

    static String fields(String address, String subject, String text) {
        return "name=Halina&address=" + address + "&subject=" + subject.replace(' ', '+') + "&text="
                + text.replace(' ', '+');
    }

    MockMvcTester visitor() {
        return visitor;
    }

    MvcTestResult get(String address) {
        return fromOutside(visitor.get().uri(address));
    }

    MvcTestResult post(String address, String fields) {
        return fromOutside(visitor.post()
                .uri(address)
                .contentType(new MediaType(MediaType.APPLICATION_FORM_URLENCODED, StandardCharsets.UTF_8))
                .content(fields));
    }

    /** The request is answered in the test's own thread and leaves nobody signed in there. */
    MvcTestResult fromOutside(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.remoteAddress(remote).exchange();
        SignedIn.agentOf(fixture.program());
        return answer;
    }

    /** The page that the newest mail to somebody leads to. */
    String matterOf(String address) {
        var text = jdbc.sql("""
                        select text from mail.outbox
                         where recipient = :address and program_id = :program order by id desc limit 1""")
                .param("address", address)
                .param("program", fixture.program().value())
                .query(String.class)
                .single();
        var link = MATTER.matcher(text);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    int ticketsOfTheProgram() {
        return jdbc.sql("select count(*) from tickets.ticket where program_id = :program")
                .param("program", fixture.program().value())
                .query(Integer.class)
                .single();
    }

    Ticket theTicket() {
        return theTicketOn(Channel.WEB);
    }

    Ticket theTicketOn(Channel channel) {
        return shelf.of(fixture.halina(), 10).stream()
                .filter(ticket -> ticket.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    /** The ticket of whoever confirmed last. */
    Ticket theNewestTicket() {
        var number = jdbc.sql("select max(number) from tickets.ticket where program_id = :program")
                .param("program", fixture.program().value())
                .query(Long.class)
                .single();
        return shelf.find(new TicketNumber(number)).orElseThrow();
    }

    int lettersTo(String address) {
        return jdbc.sql("select count(*) from mail.outbox where recipient = :address and program_id = :program")
                .param("address", address)
                .param("program", fixture.program().value())
                .query(Integer.class)
                .single();
    }
}
