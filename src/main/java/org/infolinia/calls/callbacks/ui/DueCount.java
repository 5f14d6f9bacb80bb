package org.infolinia.calls.callbacks.ui;

import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.CallbackFeed;
import org.infolinia.kit.MenuCount;
import org.springframework.stereotype.Component;

/** How many callbacks may be dialled now, beside the menu's entry; it rises by itself when one comes due. */
@Component
class DueCount implements MenuCount {

    private final CallbackDesk desk;
    private final CallbackFeed feed;

    DueCount(CallbackDesk desk, CallbackFeed feed) {
        this.desk = desk;
        this.feed = feed;
    }

    @Override
    public String path() {
        return "callbacks";
    }

    @Override
    public long count() {
        return desk.due();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(at -> onChange.run());
    }
}
