package org.infolinia.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class FiguresTest {

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TicketDesk tickets;

    @Autowired
    private ProgramDirectory programs;

    @Autowired
    private Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void foundProgram() {
        program = new Programs(programs, gatekeeper).aProgram();
    }

    @AfterEach
    void signOut() {
        SignedIn.out();
    }

    @Test
    void aNumberAndItsRowsAreOfOneQuery() {
        open(Kind.QUESTION);
        open(Kind.COMPLAINT);
        SignedIn.supervisorOf(program);

        for (var figure : List.of(Figure.OPEN_TICKETS, Figure.LEGAL_DUE_LATER, Figure.LEGAL_OVERDUE)) {
            assertThat(figures.rows(figure, List.of(program), 0, 10)).hasSize((int)
                    figures.count(figure, List.of(program)).total().count());
        }
        assertThat(figures.count(Figure.OPEN_TICKETS, List.of(program))
                        .of(program)
                        .count())
                .isEqualTo(2);
        assertThat(figures.count(Figure.LEGAL_DUE_LATER, List.of(program))
                        .of(program)
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Figure.class)
    void everyFigureCanBeCountedAndListed(Figure figure) {
        SignedIn.supervisorOf(program);

        assertThat(figures.count(figure, List.of(program)).total()).isEqualTo(Tally.NOTHING);
        assertThat(figures.rows(figure, List.of(program), 0, 10)).isEmpty();
    }

    @Test
    void anAgentSeesNoReports() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> figures.count(Figure.OPEN_TICKETS, List.of(program)));
    }

    @Test
    void aCallersNumberIsMasked() {
        jdbc.sql("""
                        insert into calls.call
                            (program_id, direction, number_from, matched_by, level, phase, offered_at)
                        values (?, 'INBOUND', '+48601274418', 'UNKNOWN', 'UNKNOWN', 'WAITING', now())""").params(program.value()).update();
        SignedIn.supervisorOf(program);

        assertThat(figures.rows(Figure.CALLS_WAITING, List.of(program), 0, 10))
                .extracting(FigureRow::what)
                .containsExactly("+48601 ••• 418");
    }

    private void open(Kind kind) {
        gatekeeper.asSystem(
                "test",
                () -> tickets.open(new OpenTicket(
                        program,
                        null,
                        Contact.UNKNOWN,
                        Channel.PHONE,
                        kind,
                        Topic.BALANCE,
                        null,
                        "Saldo",
                        "Nie widzę punktów",
                        Language.PL)));
    }
}
