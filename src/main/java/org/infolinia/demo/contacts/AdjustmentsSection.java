package org.infolinia.demo.contacts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoSection;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.operation.TravellingClock;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Points that agents gave by hand, each in the case and at the time it was decided. */
@Component
@Order(85)
class AdjustmentsSection implements DemoSection {

    private static final Logger LOG = LoggerFactory.getLogger(AdjustmentsSection.class);
    private static final int ADJUSTMENTS_PER_PROGRAM = 40;
    private static final int SMALLEST_TENS = 2;
    private static final int LARGEST_TENS = 45;
    private static final Duration DECIDED_BEFORE_END = Duration.ofMinutes(2);
    private static final List<Decision> OF_SHOPPERS = List.of(
            new Decision("unscanned-card", "Paragon jest w systemie kas, bez numeru karty."),
            new Decision("missing-bonus", "Promocja z gazetki nie zadziałała przy tym zakupie."),
            new Decision("apology", "Trzeci kontakt w tej samej sprawie, przeprosiny."),
            new Decision("long-wait", "Odpowiedź przyszła po tygodniu."));
    private static final List<Decision> OF_INSTALLERS = List.of(
            new Decision("code-not-accepted", "Etykieta czysta, zdjęcie i faktura w sprawie."),
            new Decision("code-illegible", "Kod odczytany z numeru seryjnego."),
            new Decision("missing-bonus", "Bonus kwartalny policzony bez jednej deklaracji."));

    private final AdjustmentDesk desk;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final PastContacts contacts;
    private final Team team;
    private final GoodwillFunds funds;
    private final TravellingClock clock;

    private record Decision(String reason, String comment) {}

    AdjustmentsSection(
            AdjustmentDesk desk,
            ParticipantRegister register,
            ProgramDirectory programs,
            PastContacts contacts,
            Team team,
            GoodwillFunds funds,
            TravellingClock clock) {
        this.desk = desk;
        this.register = register;
        this.programs = programs;
        this.contacts = contacts;
        this.team = team;
        this.funds = funds;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "adjustments";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(funds::fundEverybody);
        programs.mine()
                .forEach(program -> newestContacts(program).forEach(contact -> adjust(contact, program, random)));
    }

    private Stream<PastContact> newestContacts(Program program) {
        var all = contacts.of(program.id());
        return all.subList(Math.max(0, all.size() - ADJUSTMENTS_PER_PROGRAM), all.size()).stream();
    }

    private void adjust(PastContact contact, Program program, RandomGenerator random) {
        var decisions = Club.of(program).either(OF_SHOPPERS, OF_INSTALLERS);
        var decision = decisions.get(random.nextInt(decisions.size()));
        var command = new AdjustPoints(
                contact.member().id(),
                program.id(),
                Points.of(10L * random.nextInt(SMALLEST_TENS, LARGEST_TENS)),
                decision.reason(),
                decision.comment(),
                caseOf(contact),
                UUID.nameUUIDFromBytes(contact.reference().getBytes(StandardCharsets.UTF_8)));
        var decidedAt = contact.endedAt().minus(DECIDED_BEFORE_END);
        clock.at(decidedAt, () -> funds.fund(program.id(), contact.agent()));
        team.as(contact.agent(), () -> clock.at(decidedAt, () -> identifyAndAdjust(command)));
    }

    /** A refusal is no fault here: the limits hold for made-up agents too. */
    private void identifyAndAdjust(AdjustPoints command) {
        register.identify(command.participant(), IdentificationLevel.KNOWLEDGE, "questions");
        if (desk.adjust(command) instanceof Outcome.Refused<?>(var refusal)) {
            LOG.debug("Not adjusted: {}", refusal);
        }
        register.endContact(command.participant());
    }

    private static CaseReference caseOf(PastContact contact) {
        return contact.isByPhone() ? CaseReference.call(contact.number()) : CaseReference.ticket(contact.number());
    }
}
