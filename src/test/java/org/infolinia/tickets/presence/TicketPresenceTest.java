package org.infolinia.tickets.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.tickets.DraftKept;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.presence.TicketPresence.Visit;
import org.junit.jupiter.api.Test;

class TicketPresenceTest {

    private static final TicketNumber TICKET = new TicketNumber(20_417);
    private static final AgentId MARTA = new AgentId(1);
    private static final AgentId EWA = new AgentId(2);

    private final TicketPresence presence = new TicketPresence(Runnable::run);

    @Test
    void oneSeesTheOthersAndNotOneself() {
        var martas = visit(MARTA, "Marta");
        visit(MARTA, "Marta");
        visit(EWA, "Ewa");

        assertThat(names(martas)).containsExactly("Ewa");
    }

    @Test
    void whoLeavesIsSeenNoMore() {
        var martas = visit(MARTA, "Marta");
        var ewas = visit(EWA, "Ewa");

        ewas.end();
        ewas.end();

        assertThat(martas.others()).isEmpty();
    }

    @Test
    void whoTypesIsSeenWritingUntilItIsSentOrTakenBack() {
        var martas = visit(MARTA, "Marta");
        visit(EWA, "Ewa");

        presence.on(new DraftKept(TICKET, EWA, false));
        assertThat(martas.others()).extracting(Onlooker::isWriting).containsExactly(true);

        presence.on(new DraftKept(TICKET, EWA, true));
        assertThat(martas.others()).extracting(Onlooker::isWriting).containsExactly(false);
    }

    @Test
    void whoWritesInOneOfHisTabsIsWriting() {
        var martas = visit(MARTA, "Marta");
        visit(EWA, "Ewa");
        presence.on(new DraftKept(TICKET, EWA, false));
        visit(EWA, "Ewa");

        assertThat(martas.others()).extracting(Onlooker::isWriting).containsExactly(true);
    }

    @Test
    void listenersHearOfEachChangeAndOfNoOther() {
        visit(MARTA, "Marta");
        var heard = new ArrayList<TicketNumber>();
        presence.listen(heard::add);

        var ewas = visit(EWA, "Ewa");
        presence.on(new DraftKept(TICKET, EWA, false));
        presence.on(new DraftKept(TICKET, EWA, false));
        ewas.end();

        assertThat(heard).containsExactly(TICKET, TICKET, TICKET);
    }

    private Visit visit(AgentId agent, String name) {
        return presence.begin(TICKET, agent, new PersonName(name, "Nowak"));
    }

    private static List<String> names(Visit visit) {
        return visit.others().stream().map(one -> one.name().first()).toList();
    }
}
