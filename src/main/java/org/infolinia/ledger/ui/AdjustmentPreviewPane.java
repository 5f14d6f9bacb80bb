package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustmentPreview;

/** What would happen: old and new balance, lots, limits, and the words the participant would read. */
class AdjustmentPreviewPane extends Div {

    private final PreviewParts parts;

    AdjustmentPreviewPane(Formats formats, Phrasebook phrasebook) {
        this.parts = new PreviewParts(formats, phrasebook, getLocale());
        addClassName("adjustment-preview");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        removeAll();
        var line = new Paragraph(getTranslation("ledger.preview.empty"));
        line.addClassName("muted");
        add(heading(), line);
    }

    void show(Refusal refusal) {
        removeAll();
        add(heading(), refused(refusal));
    }

    void show(AdjustmentPreview preview) {
        removeAll();
        add(new Div(heading(), parts.jump(preview.before(), preview.after())), parts.lots(preview.lots()));
        if (!preview.verdict().uses().isEmpty()) {
            add(parts.limits(preview.verdict().uses(), preview.budget()));
        }
        preview.verdict()
                .objection()
                .ifPresent(objection -> add(new Banner(Icon.STAMP, parts.words(objection), Tone.WARN)));
        parts.radar(preview.radar()).ifPresent(this::add);
        add(parts.told(preview.told()));
    }

    /** A refusal of the posting itself, above what was previewed. */
    void warn(Refusal refusal) {
        addComponentAsFirst(refused(refusal));
    }

    private Component refused(Refusal refusal) {
        return new Banner(Icon.ALERT, parts.words(refusal), Tone.BAD);
    }

    private H3 heading() {
        return new H3(getTranslation("ledger.preview"));
    }
}
