package org.infolinia.scripts.ui;

import org.infolinia.kit.MenuCount;
import org.infolinia.scripts.PublishingDesk;
import org.springframework.stereotype.Component;

/** How many drafts of the author's programs missed their moment, beside the menu's entry. */
@Component
class MissedPublications implements MenuCount {

    private final PublishingDesk desk;

    MissedPublications(PublishingDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "scripts";
    }

    @Override
    public long count() {
        return desk.missed();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return desk.listen(onChange);
    }
}
