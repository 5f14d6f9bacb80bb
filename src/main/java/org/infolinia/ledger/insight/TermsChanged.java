package org.infolinia.ledger.insight;

import java.util.HashMap;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** A program tells its participants apart by other figures from now on. */
public record TermsChanged(Actor by, ProgramId program, InsightTerms before, InsightTerms after) implements Recorded {

    /** What differs, as {@code lost-days: 365 > 200}. */
    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        var was = figures(before);
        figures(after).forEach((name, figure) -> {
            if (!figure.equals(was.get(name))) {
                details.put(name, was.get(name) + " > " + figure);
            }
        });
        return new AuditFacts(by, "ledger.insight-terms-changed", program, null, "program:" + program.value(), details);
    }

    private static Map<String, String> figures(InsightTerms terms) {
        return Map.ofEntries(
                Map.entry("new-days", Integer.toString(terms.newDays())),
                Map.entry("lapsing-days", Integer.toString(terms.lapsingDays())),
                Map.entry("lapsing-gaps", Integer.toString(terms.lapsingGaps())),
                Map.entry("lost-days", Integer.toString(terms.lostDays())),
                Map.entry("frequent-times", Integer.toString(terms.frequentTimes())),
                Map.entry("high-points", Long.toString(terms.highPoints())),
                Map.entry("fall-percent", Integer.toString(terms.fallPercent())),
                Map.entry("soon-days", Integer.toString(terms.soonDays())),
                Map.entry("unspent-days", Integer.toString(terms.unspentDays())),
                Map.entry(
                        "point-value",
                        terms.pointValue() == null ? "-" : terms.pointValue().toPlainString()),
                Map.entry("currency", terms.currency().name()));
    }
}
