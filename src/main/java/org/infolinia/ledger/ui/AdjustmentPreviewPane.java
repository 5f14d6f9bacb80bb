package org.infolinia.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.adjustment.AdjustmentPreview;
import org.infolinia.ledger.adjustment.RadarFact;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.ui.parts.PreviewParts;
import org.jspecify.annotations.Nullable;

/** What would happen: old and new balance, lots, limits, and the words the participant would read. */
class AdjustmentPreviewPane extends Div {

    private static final int MOST_REWARDS = 3;

    private final AffordableRewards rewards;
    private final Formats formats;
    private final PreviewParts parts;
    private @Nullable Refusal shown;

    AdjustmentPreviewPane(AffordableRewards rewards, Formats formats, Phrasebook phrasebook) {
        this.rewards = rewards;
        this.formats = formats;
        this.parts = new PreviewParts(formats, phrasebook, getLocale());
        addClassName("adjustment-preview");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        clear();
        var line = new Paragraph(getTranslation("ledger.preview.empty"));
        line.addClassName("muted");
        add(heading(), line);
    }

    void show(Refusal refusal) {
        clear();
        add(heading(), refused(refusal));
        shown = refusal;
    }

    private void clear() {
        removeAll();
        shown = null;
    }

    /** @param codes what is known of codes that the comment names */
    void show(AdjustmentPreview preview, List<RadarFact> codes) {
        clear();
        add(new Div(heading(), parts.jump(preview.before(), preview.after())), parts.lots(preview.lots()));
        affordable(rewards.newlyWithin(preview)).ifPresent(this::add);
        if (!preview.verdict().uses().isEmpty()) {
            add(parts.limits(preview.verdict().uses(), preview.budget()));
        }
        preview.budget()
                .filter(AdjustmentPreview.BudgetUse::isExceeded)
                .ifPresent(budget -> add(refused(budget.refusal())));
        preview.verdict()
                .objection()
                .ifPresent(objection -> add(new Banner(Icon.STAMP, parts.words(objection), Tone.WARN)));
        parts.radar(Stream.concat(codes.stream(), preview.radar().stream()).toList())
                .ifPresent(this::add);
        add(parts.told(preview.told()));
    }

    private Optional<Component> affordable(List<Reward> within) {
        if (within.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("affordable");
        within.stream()
                .limit(MOST_REWARDS)
                .forEach(reward -> list.add(new ListItem(Icon.BOX.create(), new Span(words(reward)))));
        if (within.size() > MOST_REWARDS) {
            var others = new Span(getTranslation("ledger.preview.rewards.others", within.size() - MOST_REWARDS));
            others.addClassName("muted");
            list.add(new ListItem(Icon.PLUS.create(), others));
        }
        return Optional.of(new Div(new H3(getTranslation("ledger.preview.rewards")), list));
    }

    private String words(Reward reward) {
        return getTranslation(
                "ledger.reward.offer",
                reward.name(Language.ofLocale(getLocale())),
                formats.points(reward.price(), getLocale()));
    }

    /** A refusal of the posting itself, above what was previewed. */
    void warn(Refusal refusal) {
        if (!refusal.equals(shown)) {
            addComponentAsFirst(refused(refusal));
        }
    }

    private Component refused(Refusal refusal) {
        return new Banner(Icon.ALERT, parts.words(refusal), Tone.BAD);
    }

    private H3 heading() {
        return new H3(getTranslation("ledger.preview"));
    }
}
