package org.infolinia.ledger.approval.ui;

import org.infolinia.ledger.approval.Approval;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;

/** Tells who asked that the signed-in agent has opened his request, and when he turned away from it. */
class OpenRequest {

    private final ApprovalFeed feed;
    private final Gatekeeper gatekeeper;
    private @Nullable Approval open;

    OpenRequest(ApprovalFeed feed, Gatekeeper gatekeeper) {
        this.feed = feed;
        this.gatekeeper = gatekeeper;
    }

    void open(Approval approval) {
        open = approval;
        feed.reading(approval, reader());
    }

    void close() {
        if (open != null) {
            feed.leaving(open, reader());
            open = null;
        }
    }

    private String reader() {
        return gatekeeper.agent().map(agent -> agent.name().full()).orElse("");
    }
}
