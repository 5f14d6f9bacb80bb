package org.infolinia.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.reporting.Figure;

/** Numbers that open what they count. */
@SpringComponent
class FigureLinks {

    private final Formats formats;

    FigureLinks(Formats formats) {
        this.formats = formats;
    }

    /** A count over all programs in view. */
    Anchor count(Figure figure, long count) {
        return link(
                figure, Optional.empty(), formats.number(count, UI.getCurrent().getLocale()));
    }

    Anchor of(ProgramId program, Figure figure, String words) {
        return link(figure, Optional.of(program), words);
    }

    private static Anchor link(Figure figure, Optional<ProgramId> program, String words) {
        var query = program.map(id -> "?program=" + id.value()).orElse("");
        var link = new Anchor("figures/" + figure.key() + query, words);
        link.addClassName("number");
        link.setAriaLabel(words + ", " + UI.getCurrent().getTranslation(figure.messageKey()));
        return link;
    }
}
