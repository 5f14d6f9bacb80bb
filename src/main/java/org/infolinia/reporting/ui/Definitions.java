package org.infolinia.reporting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;

/** What is counted, folded away. Only the browser knows whether it is open, so that it stays so while figures change. */
@Tag("details")
class Definitions extends HtmlContainer {

    private final DescriptionList meanings = new DescriptionList();

    Definitions(String summary) {
        addClassName("definitions");
        getElement().appendChild(new Element("summary").setText(summary));
        add(meanings);
    }

    Definitions with(String name, String meaning) {
        meanings.add(new DescriptionList.Term(name), new DescriptionList.Description(meaning));
        return this;
    }
}
