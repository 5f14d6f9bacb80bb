package org.infolinia.tickets;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Somebody has settled what a reply to a finished ticket does in a queue. */
public record ReplyRuleSettled(Actor by, ReplyRule rule) implements Recorded {

    @Override
    public AuditFacts facts() {
        return new AuditFacts(
                by,
                "tickets.reply-rule-settled",
                rule.program(),
                null,
                "queue:" + rule.queue(),
                Map.of(
                        "reply",
                        rule.reply().name(),
                        "days",
                        rule.days() == null ? "-" : rule.days().toString(),
                        "closes-after",
                        Integer.toString(rule.closesAfter())));
    }
}
