package org.infolinia.mail.inbound;

import org.infolinia.mail.Decision.Stage;
import org.infolinia.mail.InboundMail;
import org.infolinia.mail.MailConsumer;
import org.infolinia.mail.ThreadProofs;
import org.infolinia.mail.ThreadProofs.Means;
import org.infolinia.mail.UndeliverableAddresses;
import org.infolinia.mail.mime.ReadMessage;
import org.infolinia.mail.mime.ReadMessage.DeliveryReport;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Gives a message to the module that it is for, and learns from delivery reports. */
@Component
class HandingOver {

    private final UndeliverableAddresses undeliverable;
    private final Gatekeeper gatekeeper;

    HandingOver(UndeliverableAddresses undeliverable, Gatekeeper gatekeeper) {
        this.undeliverable = undeliverable;
        this.gatekeeper = gatekeeper;
    }

    Judgement handOver(InboundMail mail, ThreadProofs proofs, ReadMessage message, MailConsumer consumer, Trail trail) {
        message.report().ifPresent(report -> rememberUndeliverable(report, proofs));
        var landing = gatekeeper.asSystem("mailroom", () -> consumer.receive(mail, proofs));
        trail.addAll(landing.decisions());
        if (!trail.has(Stage.ANSWERED)) {
            trail.add(Stage.ANSWERED, "mail.decision.nothing-to-answer");
        }
        return Judgement.of(landing);
    }

    /** Only a report about a message that is proven to be ours is believed; anybody can write the others. */
    private void rememberUndeliverable(DeliveryReport report, ThreadProofs proofs) {
        boolean isAboutOurs =
                proofs.strongestFirst().stream().anyMatch(proof -> proof.means() == Means.BOUNCED_ORIGINAL);
        var address = report.recipient();
        if (isAboutOurs && report.isPermanent() && address != null) {
            undeliverable.add(address, report.status());
        }
    }
}
