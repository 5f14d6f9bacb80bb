package org.infolinia.ledger.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;

/** What a dialog needs to ask somebody else and to wait for the answer. */
record Asking(ApprovalDesk desk, ApprovalFeed feed, Formats formats, Phrasebook phrasebook) {

    WaitingPane waiting(Approval approval, Consumer<Approval> onDecision) {
        return new WaitingPane(approval, desk, feed, formats, phrasebook, onDecision);
    }

    /** How it ended, with the reason when it was refused. */
    Banner banner(Approval decided) {
        var decision = decided.decision();
        var words = UI.getCurrent()
                .getTranslation("ledger.decided." + decided.status(), decision == null ? "" : decision.by());
        var comment = decision == null ? null : decision.comment();
        boolean isPosted = decided.status() == Approval.Status.POSTED;
        return new Banner(
                isPosted ? Icon.CHECK_C : Icon.INFO,
                comment == null ? words : words + " " + comment,
                isPosted ? Tone.OK : Tone.WARN);
    }
}
