package org.infolinia.planning;

import java.util.HashMap;
import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Recorded;

/** The plan of a program's communications is another. */
public sealed interface CommunicationEvent extends Recorded {

    Communication communication();

    default ProgramId program() {
        return communication().program();
    }

    record CommunicationPlanned(Actor by, Communication communication) implements CommunicationEvent {

        @Override
        public AuditFacts facts() {
            return about(by, "planning.planned", communication, described(communication.plan()));
        }
    }

    /** Details name what was before and is now. */
    record CommunicationChanged(Actor by, Communication before, Communication communication)
            implements CommunicationEvent {

        @Override
        public AuditFacts facts() {
            var details = new HashMap<String, String>();
            var earlier = described(before.plan());
            described(communication.plan()).forEach((name, value) -> {
                var was = earlier.getOrDefault(name, "");
                if (!was.equals(value)) {
                    details.put(name, was + " → " + value);
                }
            });
            if (!before.plan().words().equals(communication.plan().words())) {
                details.put("words", "rewritten");
            }
            return about(by, "planning.changed", communication, details);
        }
    }

    record CommunicationCalledOff(Actor by, Communication communication, String why) implements CommunicationEvent {

        @Override
        public AuditFacts facts() {
            return about(
                    by,
                    "planning.called-off",
                    communication,
                    Map.of("title", communication.plan().title(), "why", why));
        }
    }

    private static AuditFacts about(Actor by, String action, Communication about, Map<String, String> details) {
        return new AuditFacts(
                by, action, about.program(), null, "communication:" + about.id().value(), details);
    }

    private static Map<String, String> described(Plan plan) {
        var facts = new HashMap<String, String>();
        facts.put("title", plan.title());
        facts.put("channel", plan.channel().name());
        facts.put("from", plan.from().toString());
        facts.put("until", plan.until().toString());
        facts.put("audience", Integer.toString(plan.audience()));
        facts.put("script", plan.script() == null ? "" : plan.script());
        facts.put("article", plan.article() == null ? "" : plan.article().toString());
        facts.put("owner", Long.toString(plan.owner().value()));
        facts.put(
                "calls-per-thousand",
                plan.callsPerThousand() == null ? "" : plan.callsPerThousand().toString());
        facts.put(
                "mails-per-thousand",
                plan.mailsPerThousand() == null ? "" : plan.mailsPerThousand().toString());
        return facts;
    }
}
