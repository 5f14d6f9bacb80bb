package org.infolinia.ledger.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.infolinia.kernel.CaseReference;

/** The way to the ticket or call that something belongs to. */
public class CaseLink extends Anchor {

    public CaseLink(CaseReference reference) {
        super(path(reference), words(reference));
    }

    private static String path(CaseReference reference) {
        return switch (reference.kind()) {
            case TICKET -> "tickets/" + reference.id();
            case CALL -> "calls/" + reference.id();
        };
    }

    private static String words(CaseReference reference) {
        var kind =
                UI.getCurrent().getTranslation("ledger.case." + reference.kind().name());
        return kind + " " + reference.id();
    }
}
