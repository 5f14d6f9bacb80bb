package org.infolinia.tickets.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.infolinia.tickets.conversation.FormattedWords;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a colleague wrote in Markdown, as it looks in the mail. */
public class WrittenWords extends Div {

    public WrittenWords(String markdown) {
        Jsoup.parseBodyFragment(FormattedWords.html(markdown))
                .body()
                .childNodes()
                .forEach(node -> append(getElement(), node));
    }

    private static void append(Element parent, Node node) {
        if (node instanceof TextNode text) {
            parent.appendChild(Element.createText(text.getWholeText()));
        } else if (node instanceof org.jsoup.nodes.Element original) {
            var element = new Element(original.tagName());
            original.attributes().forEach(attribute -> element.setAttribute(attribute.getKey(), attribute.getValue()));
            original.childNodes().forEach(child -> append(element, child));
            parent.appendChild(element);
        }
    }
}
