package org.infolinia.reporting.client;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.reporting.client.paper.ClientReport;
import org.infolinia.reporting.client.paper.ReportFormat;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program's report for its client is looked at, made, taken out again and sent. */
@Service
public class ReportDesk {

    /** The most kept reports that are shown at once. */
    public static final int PAGE_SIZE = 50;

    private final ReportMaking making;
    private final ReportPost post;
    private final ReportRows rows;
    private final Gatekeeper gatekeeper;

    ReportDesk(ReportMaking making, ReportPost post, ReportRows rows, Gatekeeper gatekeeper) {
        this.making = making;
        this.post = post;
        this.rows = rows;
        this.gatekeeper = gatekeeper;
    }

    /** What it would say now; nothing is kept. */
    @Transactional(readOnly = true)
    public ClientReport preview(ReportOrder order) {
        return making.write(order);
    }

    /** Makes it and keeps it; one that says the same as one that is kept is that one. */
    @Transactional
    public KeptReport make(ReportOrder order) {
        return making.make(order);
    }

    /** The kept ones of a program, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptReport> kept(ProgramId program) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return rows.newest(program, PAGE_SIZE);
    }

    /** The bytes as they were made; empty when there is no such report. */
    @Transactional(readOnly = true)
    public Optional<ReportFile> file(long report, ReportFormat format) {
        return rows.find(report).map(kept -> {
            gatekeeper.demand(Permission.READ_REPORTS, kept.program());
            return new ReportFile(kept.fileName(format), format.mediaType(), rows.content(report, format));
        });
    }

    public boolean maySend(ProgramId program) {
        return gatekeeper.allows(Permission.SEND_REPORTS, program);
    }

    /**
     * Makes it and puts it into the program's outbox. Refused as {@code report-recipients}, {@code report-address},
     * {@code report-formats} and {@code report-no-mailbox}.
     */
    @Transactional
    public Outcome<KeptReport> send(SendReport command) {
        gatekeeper.demand(Permission.SEND_REPORTS, command.order().program());
        if (command.formats().isEmpty()) {
            return Outcome.refused("report-formats");
        }
        return switch (Recipients.parse(command.recipients())) {
            case Outcome.Refused<List<EmailAddress>>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Done<List<EmailAddress>>(var recipients) ->
                post.send(making.make(command.order()), recipients, command.formats(), false);
        };
    }
}
