package org.infolinia.ledger.reason;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/**
 * A program settled something about a reason anew.
 *
 * @param before what held until now, by name; empty for a new reason
 * @param after what holds from now on
 */
public record ReasonChanged(
        Actor by, ProgramId program, String code, Map<String, String> before, Map<String, String> after)
        implements Recorded {

    public ReasonChanged {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static Map<String, String> facts(AdjustmentReason reason) {
        var facts = new HashMap<String, String>();
        facts.put("version", Integer.toString(reason.version()));
        facts.put("direction", reason.direction().name());
        facts.put("account", reason.account().name());
        facts.put("maximum", Long.toString(reason.maximum().value()));
        facts.put("expiry-months", String.valueOf(Objects.requireNonNullElse(reason.expiryMonths(), 0)));
        facts.put("attachment-needed", Boolean.toString(reason.needsAttachment()));
        facts.put("withdrawn", Boolean.toString(reason.isWithdrawn()));
        for (var language : Language.values()) {
            facts.put("label-" + language.code(), reason.label(language));
            facts.put("told-" + language.code(), reason.told(language));
        }
        return facts;
    }

    /** What differs, as {@code maximum: 500 > 800}. */
    @Override
    public AuditFacts facts() {
        var details = new HashMap<String, String>();
        after.forEach((name, value) -> {
            var was = before.get(name);
            if (!value.equals(was)) {
                details.put(name, was == null ? value : was + " > " + value);
            }
        });
        return new AuditFacts(by, "ledger.reason-changed", program, null, "reason:" + code, details);
    }
}
