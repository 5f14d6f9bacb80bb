package org.infolinia.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.harness.OpenCases;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.adjustment.AdjustPoints;
import org.infolinia.ledger.adjustment.AdjustmentDesk;
import org.infolinia.ledger.adjustment.ReverseAdjustment;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.journal.Receipt;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.jspecify.annotations.Nullable;

/** A program with the usual limits, and participants who earn and spend. */
public class LedgerFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private static final AtomicInteger FOUNDED = new AtomicInteger();
    private static final AdjustmentLimits AGENT = AdjustmentLimits.of(500, 1_000, 2_000, 50_000);
    private static final AdjustmentLimits SUPERVISOR = AdjustmentLimits.of(5_000, 20_000, 100_000, 500_000);

    private final ProgramDirectory directory;
    private final ParticipantRegister register;
    private final PointsLedger ledger;
    private final Gatekeeper gatekeeper;

    public LedgerFixture(
            ProgramDirectory directory, ParticipantRegister register, PointsLedger ledger, Gatekeeper gatekeeper) {
        this.directory = directory;
        this.register = register;
        this.ledger = ledger;
        this.gatekeeper = gatekeeper;
    }

    /** Points need the level KNOWLEDGE there. */
    public ProgramId aProgram() {
        return aProgram(AGENT);
    }

    /** One whose agents have these limits. */
    public ProgramId aProgram(AdjustmentLimits agents) {
        int number = FOUNDED.incrementAndGet();
        var command = new FoundProgram(
                "L" + number,
                "Ledger " + number,
                "L",
                "pine",
                Language.PL,
                "PL",
                new Program.RequiredLevels(
                        IdentificationLevel.MATCHED, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE),
                Map.of(),
                Map.of(),
                Map.of(Role.AGENT, agents, Role.SUPERVISOR, SUPERVISOR));
        return gatekeeper.asSystem("test", () -> directory.found(command)).orElseThrow();
    }

    public ParticipantId aParticipant(ProgramId program) {
        return gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
    }

    /** As when the caller answered two questions. */
    public void identify(ParticipantId participant) {
        register.identify(participant, IdentificationLevel.KNOWLEDGE, "questions");
    }

    public Receipt earn(
            ProgramId program, ParticipantId participant, long points, LocalDate on, @Nullable LocalDate expires) {
        return post(PostPoints.earned(
                program, participant, PostingKind.PURCHASE, Points.of(points), on, expires, "Lublin, Zana 19", key()));
    }

    public Receipt spend(ProgramId program, ParticipantId participant, long points, LocalDate on) {
        return post(PostPoints.spent(
                program, participant, PostingKind.REWARD, Points.of(points), on, "Voucher do kina", key()));
    }

    /** He spent points that are taken back then. */
    public void owe(AdjustmentDesk desk, ProgramId program, ParticipantId participant, long points) {
        var award = earn(program, participant, points, TODAY, null);
        spend(program, participant, points, TODAY);
        var reversal = new ReverseAdjustment(
                award.posting(), "Dopisane omyłkowo, cofam.", OpenCases.ticketOf(participant), UUID.randomUUID());
        gatekeeper.asSystem("test", () -> desk.reverse(reversal)).orElseThrow();
    }

    public Receipt post(PostPoints line) {
        return gatekeeper.asSystem("test", () -> ledger.post(line)).orElseThrow();
    }

    public static AdjustPoints adjustment(ProgramId program, ParticipantId participant, long points) {
        return new AdjustPoints(
                participant,
                program,
                Points.of(points),
                points < 0 ? "posted-in-error" : "missing-bonus",
                "Bonus weekendowy nie został naliczony.",
                OpenCases.ticketOf(participant),
                UUID.randomUUID());
    }

    /** An apology, which the agent's budget pays. */
    public static AdjustPoints apology(ProgramId program, ParticipantId participant, long points) {
        return new AdjustPoints(
                participant,
                program,
                Points.of(points),
                "apology",
                "Przeprosiny za długie czekanie.",
                OpenCases.callWith(participant),
                UUID.randomUUID());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
