package org.infolinia.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.infolinia.kit.TopBarItem;
import org.infolinia.kit.bell.Bell;
import org.infolinia.kit.bell.BellPart;

/** Puts the bell into the top bar of every page, for whoever has work of which it may tell. */
@SpringComponent
class BellItem implements TopBarItem {

    private final List<BellPart> parts;

    BellItem(List<BellPart> parts) {
        this.parts = parts;
    }

    @Override
    public Place place() {
        return Place.AFTER_SEARCH;
    }

    @Override
    public Optional<Component> create() {
        var mine = parts.stream().filter(BellPart::isForMe).toList();
        return mine.isEmpty() ? Optional.empty() : Optional.of(new Bell(mine));
    }
}
