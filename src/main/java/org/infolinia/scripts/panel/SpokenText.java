package org.infolinia.scripts.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.infolinia.kernel.Language;
import org.infolinia.scripts.FilledText;
import org.infolinia.scripts.FilledText.Part;

/** Words to be said, with what was inserted into them marked. */
class SpokenText extends Paragraph {

    SpokenText(FilledText text, Language language, String withheld) {
        getElement().setAttribute("lang", language.code());
        for (Part part : text.parts()) {
            switch (part) {
                case Part.Plain(String plain) -> add(new Span(plain));
                case Part.Inserted(String inserted) -> add(new Marked(inserted));
                case Part.Withheld missing -> add(new Gap(missing.text(), withheld));
            }
        }
    }

    @Tag("mark")
    private static class Marked extends Component {

        Marked(String text) {
            getElement().setText(text);
        }
    }

    /** A value that may not be said yet; the reason is there for those who point at it or listen to it. */
    private static final class Gap extends Marked {

        Gap(String text, String reason) {
            super(text);
            getElement().setAttribute("class", "gap");
            getElement().setAttribute("title", reason);
            getElement().setAttribute("role", "img");
            getElement().setAttribute("aria-label", reason);
        }
    }
}
