package org.infolinia.scripts.figures.ui;

import org.infolinia.kit.MenuCount;
import org.infolinia.scripts.figures.ScriptRemarks;
import org.springframework.stereotype.Component;

/** How many remarks wait for whoever writes scripts, beside the menu's entry. */
@Component
class WaitingRemarks implements MenuCount {

    private final ScriptRemarks remarks;

    WaitingRemarks(ScriptRemarks remarks) {
        this.remarks = remarks;
    }

    @Override
    public String path() {
        return "scripts";
    }

    @Override
    public long count() {
        return remarks.waitingForMe();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return remarks.listen(onChange);
    }
}
