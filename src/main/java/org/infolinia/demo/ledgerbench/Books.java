package org.infolinia.demo.ledgerbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.PostPoints;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Founds programs with members and wallets to measure with. What an earlier run left stays and does not matter. */
@Component
class Books {

    static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    private static final int SPENT = 10;

    private final ProgramDirectory programs;
    private final ParticipantRegister register;
    private final PointsLedger ledger;
    private final JdbcClient jdbc;

    Books(ProgramDirectory programs, ParticipantRegister register, PointsLedger ledger, JdbcClient jdbc) {
        this.programs = programs;
        this.register = register;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Who has a wallet in which program. */
    record Member(ProgramId program, ParticipantId participant) {}

    /** Members of a new program, who have nothing yet. */
    List<Member> founded(int members) {
        var program = foundedProgram();
        return IntStream.rangeClosed(1, members)
                .mapToObj(number -> new Member(program, registered(program, number)))
                .toList();
    }

    /** Members of a new program, each with so many points. */
    List<Member> foundedWith(long points, int members) {
        var all = founded(members);
        ledger.importHistory(
                all.stream().map(member -> earned(member, points, "START")).toList());
        return all;
    }

    /** Earns point after point and leaves nearly all of them, so that the wallet has about as many open lots. */
    void lengthen(Member member, int entries) {
        var lines = IntStream.range(0, entries)
                .mapToObj(entry ->
                        entry < entries - SPENT ? earned(member, 1, "IN" + entry) : spent(member, "OUT" + entry))
                .toList();
        ledger.importHistory(lines);
        settle();
    }

    long openLots(Member member) {
        return jdbc.sql("""
                        select count(*) from ledger.lot join ledger.wallet on wallet.id = lot.wallet_id
                         where wallet.participant_id = ? and lot.remaining > 0""")
                .param(member.participant().value())
                .query(Long.class)
                .single();
    }

    /** So that what PostgreSQL does some time after many rows were written is not measured as part of a posting. */
    void settle() {
        jdbc.sql("vacuum (analyze)").update();
        jdbc.sql("checkpoint").update();
    }

    static PostPoints earned(Member member, long points, String key) {
        return PostPoints.earned(
                member.program(),
                member.participant(),
                PostingKind.BONUS,
                Points.of(points),
                DAY,
                DAY.plusYears(2),
                "bench",
                member.participant().value() + ":" + key);
    }

    private static PostPoints spent(Member member, String key) {
        return PostPoints.spent(
                member.program(),
                member.participant(),
                PostingKind.REWARD,
                Points.of(1),
                DAY.plusDays(1),
                "bench",
                member.participant().value() + ":" + key);
    }

    private ProgramId foundedProgram() {
        var code = "L" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return programs.found(new FoundProgram(
                        code, code, "LB", "berry", Language.PL, "PL", levels, Map.of(), Map.of(), Map.of()))
                .orElseThrow();
    }

    private ParticipantId registered(ProgramId program, int number) {
        return register.register(new RegisterParticipant(
                program,
                "LB-" + number,
                new PersonName("Jan", "Miernik"),
                Language.PL,
                null,
                new PostalAddress(null, null, null),
                null,
                null,
                DAY,
                List.of(),
                List.of(),
                List.of(),
                Set.of()));
    }
}
