package org.infolinia.reporting.client;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramZones;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is settled when a program's client gets its reports by itself. */
@Service
public class ScheduleDesk {

    private final ScheduleRows rows;
    private final ProgramZones zones;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScheduleDesk(
            ScheduleRows rows,
            ProgramZones zones,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.zones = zones;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ReportSchedule> of(ProgramId program) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return rows.of(program);
    }

    /**
     * Puts it into force; a period that was sent is not sent again. Refused as {@code report-recipients}, {@code
     * report-address}, {@code report-formats}, {@code report-day} and {@code report-schedule-changed-meanwhile}.
     */
    @Transactional
    public Outcome<ReportSchedule> settle(SettleSchedule command) {
        gatekeeper.demand(Permission.SEND_REPORTS, command.program());
        if (command.day() < 1 || command.day() > ReportSchedule.LAST_DAY) {
            return Outcome.refused("report-day", ReportSchedule.LAST_DAY);
        }
        if (command.formats().isEmpty()) {
            return Outcome.refused("report-formats");
        }
        return switch (Recipients.parse(command.recipients())) {
            case Outcome.Refused<List<EmailAddress>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<List<EmailAddress>>(var recipients) -> settle(command, recipients);
        };
    }

    /** Nothing goes out by itself any more. Refused as {@code report-no-schedule} when nothing did. */
    @Transactional
    public Outcome<ProgramId> end(ProgramId program) {
        var by = gatekeeper.demand(Permission.SEND_REPORTS, program);
        if (!rows.remove(program)) {
            return Outcome.refused("report-no-schedule");
        }
        events.publishEvent(new ScheduleEnded(by, program));
        return Outcome.done(program);
    }

    private Outcome<ReportSchedule> settle(SettleSchedule command, List<EmailAddress> recipients) {
        var by = gatekeeper.actor();
        var known = rows.wait(command.program()).orElse(null);
        int version = known == null ? 0 : known.version();
        var schedule = new ReportSchedule(
                command.program(),
                command.rhythm(),
                command.day(),
                command.language(),
                recipients,
                command.formats(),
                nextFrom(command, known),
                version + 1,
                known == null ? null : known.last(),
                null);
        if (version != command.basedOn() || !rows.put(schedule, version, by.name(), clock.instant())) {
            return Outcome.refused("report-schedule-changed-meanwhile");
        }
        events.publishEvent(new ScheduleSettled(by, schedule));
        return Outcome.done(schedule);
    }

    /** What comes next stays so; a new rhythm begins with the last full period when its day is still ahead, else with the running one. */
    private LocalDate nextFrom(SettleSchedule command, @Nullable ReportSchedule known) {
        if (known != null && known.rhythm() == command.rhythm()) {
            return known.nextFrom();
        }
        var zone = zones.of(command.program());
        var last = command.rhythm().lastFull(LocalDate.ofInstant(clock.instant(), zone));
        boolean isAhead = ReportSchedule.dueAt(last, command.day(), zone).isAfter(clock.instant());
        return isAhead && !rows.isSent(command.program(), last)
                ? last.from()
                : last.until().plusDays(1);
    }
}
