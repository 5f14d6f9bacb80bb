package org.infolinia.ledger.approval.ui;

import org.infolinia.kit.MenuCount;
import org.infolinia.ledger.approval.ApprovalDesk;
import org.infolinia.ledger.approval.ApprovalFeed;
import org.infolinia.ledger.approval.ApprovalRead;
import org.springframework.stereotype.Component;

/** How many requests the signed-in agent may decide, beside the menu's entry. */
@Component
class WaitingCount implements MenuCount {

    private final ApprovalDesk desk;
    private final ApprovalFeed feed;

    WaitingCount(ApprovalDesk desk, ApprovalFeed feed) {
        this.desk = desk;
        this.feed = feed;
    }

    @Override
    public String path() {
        return "approvals";
    }

    @Override
    public long count() {
        return desk.waiting().stream().filter(desk::callsForMe).count();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(event -> {
            if (!(event instanceof ApprovalRead)) {
                onChange.run();
            }
        });
    }
}
