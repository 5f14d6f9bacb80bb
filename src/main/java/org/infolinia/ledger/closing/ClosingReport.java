package org.infolinia.ledger.closing;

import java.util.List;

/** All that a closing says; once it is closed, always the same. */
public record ClosingReport(Closing closing, List<ClosingSum> sums, List<Finding> findings) {

    public ClosingReport {
        sums = List.copyOf(sums);
        findings = List.copyOf(findings);
    }
}
