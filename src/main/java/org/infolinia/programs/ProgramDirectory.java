package org.infolinia.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs this installation serves, and what each has settled for itself. */
@Service
public class ProgramDirectory {

    private final ProgramRecords programs;
    private final LimitRows limits;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgramDirectory(
            ProgramRecords programs,
            LimitRows limits,
            JdbcClient jdbc,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.limits = limits;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a program; refused as {@code program-code-taken} when the code is in use. */
    @Transactional
    public Outcome<ProgramId> found(FoundProgram command) {
        var by = gatekeeper.demand(Permission.MANAGE_PROGRAMS);
        if (programs.existsByCode(command.code())) {
            return Outcome.refused("program-code-taken", command.code());
        }
        var program = programs.save(new ProgramRecord(command, clock.instant())).id();
        command.queues().forEach((key, name) -> addQueue(program, key, name));
        command.numbersDialled().forEach((number, label) -> addNumber(program, number, label));
        command.limits().forEach((role, settled) -> limits.put(program, role, settled));
        events.publishEvent(new ProgramFounded(by, program, command.code()));
        return Outcome.done(program);
    }

    /** The programs of the signed-in agent's scope, by name. */
    @Transactional(readOnly = true)
    public List<Program> mine() {
        var scope = gatekeeper.scope();
        return programs.findAllByOrderByName().stream()
                .map(ProgramRecord::view)
                .filter(program -> scope.includes(program.id()))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such program */
    @Transactional(readOnly = true)
    public Program get(ProgramId id) {
        return programs.findById(id.value())
                .map(ProgramRecord::view)
                .orElseThrow(() -> new IllegalArgumentException("There is no program " + id.value()));
    }

    @Transactional(readOnly = true)
    public Optional<Program> byCode(String code) {
        return programs.findByCode(code).map(ProgramRecord::view);
    }

    @Transactional(readOnly = true)
    public List<Queue> queues(ProgramId program) {
        return jdbc.sql("select id, program_id, key, name from programs.queue where program_id = :program order by id")
                .param("program", program.value())
                .query(ProgramDirectory::queue)
                .list();
    }

    /** The numbers of a program that people call, by number. */
    @Transactional(readOnly = true)
    public List<NumberDialled> numbers(ProgramId program) {
        return jdbc.sql(
                        "select e164, program_id, label from programs.number_dialled where program_id = ? order by e164")
                .param(program.value())
                .query(ProgramDirectory::numberDialled)
                .list();
    }

    /** Whose number it is that was called; empty when it is nobody's. */
    @Transactional(readOnly = true)
    public Optional<NumberDialled> number(PhoneNumber dialled) {
        return jdbc.sql("select e164, program_id, label from programs.number_dialled where e164 = ?")
                .param(dialled.e164())
                .query(ProgramDirectory::numberDialled)
                .optional();
    }

    /** What somebody of this role may adjust by hand; empty when the role may not at all. */
    @Transactional(readOnly = true)
    public Optional<AdjustmentLimits> limits(ProgramId program, Role role) {
        return limits.find(program, role);
    }

    private void addQueue(ProgramId program, String key, String name) {
        jdbc.sql("insert into programs.queue (program_id, key, name) values (?, ?, ?)")
                .params(program.value(), key, name)
                .update();
    }

    private void addNumber(ProgramId program, PhoneNumber number, String label) {
        jdbc.sql("insert into programs.number_dialled (e164, program_id, label) values (?, ?, ?)")
                .params(number.e164(), program.value(), label)
                .update();
    }

    private static NumberDialled numberDialled(ResultSet row, int number) throws SQLException {
        return new NumberDialled(new PhoneNumber(row.getString(1)), new ProgramId(row.getLong(2)), row.getString(3));
    }

    private static Queue queue(ResultSet row, int number) throws SQLException {
        return new Queue(row.getLong(1), new ProgramId(row.getLong(2)), row.getString(3), row.getString(4));
    }
}
