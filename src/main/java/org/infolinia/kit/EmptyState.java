package org.infolinia.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing is here: an icon, one sentence, what to do. */
public class EmptyState extends Div {

    public EmptyState(Icon icon, String sentence, Component... whatToDo) {
        addClassName("empty");
        add(icon.large(), new Paragraph(sentence));
        add(whatToDo);
    }
}
