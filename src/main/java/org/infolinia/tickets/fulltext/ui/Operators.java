package org.infolinia.tickets.fulltext.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;

/** What can be typed besides words. */
class Operators extends NativeDetails {

    Operators() {
        addClassNames("folded", "text-search-operators");
        setSummaryText(getTranslation("tickets.fulltext.help"));
        var list = new DescriptionList();
        add(list, "\"…\"", getTranslation("tickets.fulltext.help.phrase"));
        add(list, "-…", getTranslation("tickets.fulltext.help.not"));
        add(list, "OR", getTranslation("tickets.fulltext.help.or"));
        add(list, "from:", getTranslation("tickets.fulltext.help.from"));
        add(list, "to:", getTranslation("tickets.fulltext.help.to"));
        add(list, "state:", getTranslation("tickets.fulltext.help.state"));
        add(list, "tag:", getTranslation("tickets.fulltext.help.tag"));
        add(list, "queue:", getTranslation("tickets.fulltext.help.queue"));
        add(list, "owner:me", getTranslation("tickets.fulltext.help.owner"));
        add(list, "topic:", getTranslation("tickets.fulltext.help.topic"));
        add(list, "has:attachment", getTranslation("tickets.fulltext.help.has"));
        add(list, "number:", getTranslation("tickets.fulltext.help.number"));
        add(list, "on:2026-11-01", getTranslation("tickets.fulltext.help.on"));
        add(list, "before:2026-11", getTranslation("tickets.fulltext.help.before"));
        add(list, "after:2026-11-01", getTranslation("tickets.fulltext.help.after"));
        setContent(list);
    }

    private static void add(DescriptionList list, String operator, String meaning) {
        Component typed = new Code(operator);
        list.add(new DescriptionList.Term(typed), new DescriptionList.Description(meaning));
    }
}
