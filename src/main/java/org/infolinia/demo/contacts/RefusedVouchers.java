package org.infolinia.demo.contacts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.archive.PastTicket;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.ProblemDesk;
import org.springframework.stereotype.Component;

/** The cause that several shoppers write about: tills that refuse vouchers. */
@Component
class RefusedVouchers {

    private static final Set<String> SUBJECTS = Set.of("Bon nie działa przy kasie", "Voucher rejected at the till");
    private static final Map<Language, String> WORKAROUNDS = new EnumMap<>(Map.of(
            Language.PL, "Bon działa od dnia po zamówieniu.",
            Language.EN, "The voucher works from the day after it was ordered.",
            Language.AZ, "Çek sifarişdən bir gün sonra işləyir."));

    private final ProblemDesk problems;
    private final AgentDirectory agents;

    RefusedVouchers(ProblemDesk problems, AgentDirectory agents) {
        this.problems = problems;
        this.agents = agents;
    }

    /** @param numbers of the tickets, in their order */
    void noteIn(Program program, List<PastTicket> tickets, List<TicketNumber> numbers) {
        var concerned = IntStream.range(0, numbers.size())
                .filter(place -> isConcerned(tickets.get(place)))
                .mapToObj(numbers::get)
                .toList();
        if (!concerned.isEmpty()) {
            var problem = problems.open(program.id(), content(program)).orElseThrow();
            problems.link(problem.id(), concerned).orElseThrow();
            problems.settle(problem.id(), Problem.State.KNOWN_CAUSE);
        }
    }

    private static boolean isConcerned(PastTicket ticket) {
        return ticket.state() != State.CLOSED
                && SUBJECTS.contains(ticket.ticket().subject());
    }

    private Content content(Program program) {
        return new Content(
                "Kasy odrzucają bony",
                "Bony włączają się dopiero dzień po zamówieniu, a mail tego nie mówi. Kasy odpowiadają „bon nieaktywny”.",
                WORKAROUNDS,
                supervisor(program));
    }

    private AgentId supervisor(Program program) {
        return agents.everybody().stream()
                .filter(agent -> agent.role() == Role.SUPERVISOR)
                .filter(agent -> agent.scope().includes(program.id()))
                .findFirst()
                .map(AgentView::id)
                .orElseThrow();
    }
}
