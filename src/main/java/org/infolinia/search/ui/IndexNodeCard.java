package org.infolinia.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.search.upkeep.IndexNode;
import org.infolinia.search.upkeep.IndexNode.Failure;
import org.infolinia.search.upkeep.IndexNode.InProgress;
import org.infolinia.search.upkeep.IndexNode.Serving;

/** The index of one installation: what serves, what is being built and how far it is, what went wrong. */
class IndexNodeCard extends Card {

    private static final double BYTES_IN_MEGABYTE = 1_000_000;
    private static final Duration LONG = Duration.ofSeconds(90);

    private final transient Formats formats;

    IndexNodeCard(IndexNode node, Formats formats) {
        super(node.name());
        this.formats = formats;
        withHeader(state(node));
        if (node.isSilent(formats.now())) {
            with(new Banner(
                    Icon.INFO,
                    getTranslation("search.index.silent-since", formats.moment(node.toldAt(), getLocale())),
                    Tone.NEUTRAL));
        } else {
            node.trouble().ifPresent(trouble -> with(banner(trouble)));
            node.building().ifPresent(building -> with(progress(building)));
        }
        node.serving().ifPresent(serving -> with(facts(serving)));
    }

    private Badge state(IndexNode node) {
        if (node.isSilent(formats.now())) {
            return new Badge(Icon.PAUSE, getTranslation("search.index.silent"), Tone.NEUTRAL);
        }
        if (node.trouble().isPresent()) {
            return new Badge(Icon.ALERT, getTranslation("search.index.failing"), Tone.BAD);
        }
        return node.serving().isPresent()
                ? new Badge(Icon.CHECK, getTranslation("search.index.serving"), Tone.OK)
                : new Badge(Icon.HOURGLASS, getTranslation("search.index.not-yet"), Tone.WARN);
    }

    private Banner banner(Failure trouble) {
        return new Banner(
                Icon.ALERT,
                getTranslation("search.index.trouble", trouble.words(), formats.moment(trouble.retryAt(), getLocale())),
                Tone.BAD);
    }

    private Component progress(InProgress building) {
        var words = getTranslation(
                "search.index.progress",
                formats.number(building.done(), getLocale()),
                formats.number(building.total(), getLocale()),
                formats.percent(building.share(), getLocale()));
        var bar = new ProgressBar(0, 1, building.share());
        bar.getElement().setAttribute("aria-label", getTranslation("search.index.building"));
        bar.getElement().setAttribute("aria-valuetext", words);
        var left = building.left(formats.now()).map(this::left).orElse("");
        var line = new Div(new Span(words), new Span(left));
        line.addClassName("search-index-progress");
        return new Div(new Span(getTranslation("search.index.building")), bar, line);
    }

    private String left(Duration left) {
        return left.compareTo(LONG) < 0
                ? getTranslation("search.index.seconds-left", left.toSeconds())
                : getTranslation("search.index.minutes-left", left.toMinutes() + 1);
    }

    private Facts facts(Serving serving) {
        var size = formats.decimal(serving.bytes() / BYTES_IN_MEGABYTE, 1, getLocale());
        return new Facts()
                .with(getTranslation("search.index.built-at"), formats.moment(serving.builtAt(), getLocale()))
                .with(getTranslation("search.index.things"), formats.number(serving.things(), getLocale()))
                .with(getTranslation("search.index.size"), getTranslation("search.index.megabytes", size))
                .with(getTranslation("search.index.behind"), getTranslation("search.index.waiting", serving.waiting()));
    }
}
