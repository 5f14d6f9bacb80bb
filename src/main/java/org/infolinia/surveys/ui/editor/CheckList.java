package org.infolinia.surveys.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.IntConsumer;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.surveys.definition.Finding;

/** What keeps a survey from being published; each leads to the question to mend. */
class CheckList extends Div {

    private final transient IntConsumer goTo;

    /** @param goTo given the number of a question, counted from 1, or 0 for the whole */
    CheckList(IntConsumer goTo) {
        this.goTo = goTo;
        addClassName("finding-list");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<Finding> findings) {
        removeAll();
        if (findings.isEmpty()) {
            add(new Banner(Icon.CHECK_C, getTranslation("surveys.no-findings"), Tone.OK));
            return;
        }
        var list = new UnorderedList();
        findings.forEach(finding -> list.add(item(finding)));
        add(list);
    }

    private ListItem item(Finding finding) {
        var where = finding.place() == 0
                ? getTranslation("surveys.edit.whole")
                : getTranslation("surveys.edit.question", finding.place());
        var place = new NativeButton(where, click -> goTo.accept(finding.place()));
        place.addClassName("link-button");
        return new ListItem(
                place,
                new Span(" "
                        + getTranslation(
                                finding.messageKey(), finding.arguments().toArray())));
    }
}
