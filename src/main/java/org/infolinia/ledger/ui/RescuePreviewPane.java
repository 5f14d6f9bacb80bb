package org.infolinia.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.rescue.RescuePreviews.RescuePreview;
import org.infolinia.ledger.ui.parts.PreviewParts;

/** What keeping points would use of the agent's limits, what to look at, and the words the participant would read. */
class RescuePreviewPane extends Div {

    private final PreviewParts parts;

    RescuePreviewPane(Formats formats, Phrasebook phrasebook) {
        this.parts = new PreviewParts(formats, phrasebook, getLocale());
        addClassName("adjustment-preview");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        removeAll();
        var line = new Paragraph(getTranslation("ledger.rescue.preview.empty"));
        line.addClassName("muted");
        add(new H3(getTranslation("ledger.preview")), line);
    }

    void show(RescuePreview preview) {
        removeAll();
        add(new H3(getTranslation("ledger.preview")));
        var verdict = preview.outlook().verdict();
        if (!verdict.uses().isEmpty()) {
            add(parts.limits(verdict.uses(), Optional.empty()));
        }
        verdict.objection().ifPresent(objection -> add(new Banner(Icon.STAMP, parts.words(objection), Tone.WARN)));
        parts.radar(preview.outlook().radar()).ifPresent(this::add);
        add(parts.told(preview.told()));
    }
}
