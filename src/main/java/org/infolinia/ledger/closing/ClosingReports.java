package org.infolinia.ledger.closing;

import java.util.List;
import org.infolinia.ledger.journal.Stages.ClosingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What closings of the asker's programs say, to be read and printed; a closing of another program is denied. */
@Service
@Transactional(readOnly = true)
public class ClosingReports {

    private final StageClosings closings;
    private final ClosingAct act;
    private final Reckoning reckoning;
    private final FindingRows findings;
    private final CorrectionRows corrections;

    ClosingReports(
            StageClosings closings,
            ClosingAct act,
            Reckoning reckoning,
            FindingRows findings,
            CorrectionRows corrections) {
        this.closings = closings;
        this.act = act;
        this.reckoning = reckoning;
        this.findings = findings;
        this.corrections = corrections;
    }

    /** Unit by unit, in the order of their sources. */
    public List<ClosingSum> sums(ClosingId id) {
        return reckoning.sums(closings.get(id));
    }

    /** What the last reckoning found, by mismatch. */
    public List<FindingGroup> groups(ClosingId id) {
        return findings.groups(closings.get(id));
    }

    /** What the last reckoning found, in the order in which it was first found. */
    public List<Finding> findings(ClosingId id, FindingFilter filter, int offset, int limit) {
        return findings.page(closings.get(id), filter, offset, limit);
    }

    public long count(ClosingId id, FindingFilter filter) {
        return findings.count(closings.get(id), filter);
    }

    /** What was corrected since in the closed stage, the oldest first. */
    public List<Correction> corrections(ClosingId id) {
        return corrections.of(closings.get(id));
    }

    /** All at once, for a paper. */
    public ClosingReport report(ClosingId id) {
        var closing = closings.get(id);
        return new ClosingReport(closing, reckoning.sums(closing), act.all(closing));
    }
}
