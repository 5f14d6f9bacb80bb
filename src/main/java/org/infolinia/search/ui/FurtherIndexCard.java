package org.infolinia.search.ui;

import com.vaadin.flow.component.html.Div;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.search.source.FurtherIndex;
import org.infolinia.search.source.FurtherIndex.Standing;

/** An index of this installation that a module keeps for itself. */
class FurtherIndexCard extends Div {

    private static final double BYTES_IN_MEGABYTE = 1_000_000;

    FurtherIndexCard(FurtherIndex index, Formats formats) {
        var standing = index.standing();
        var card = new Card(getTranslation(index.nameKey())).withHeader(state(standing, formats));
        standing.trouble()
                .ifPresent(trouble -> card.with(new Banner(
                        Icon.ALERT,
                        getTranslation(
                                "search.index.trouble",
                                trouble.words(),
                                formats.moment(trouble.retryAt(), getLocale())),
                        Tone.BAD)));
        var size = formats.decimal(standing.bytes() / BYTES_IN_MEGABYTE, 1, getLocale());
        card.with(new Facts()
                .with(getTranslation("search.index.things"), formats.number(standing.things(), getLocale()))
                .with(getTranslation("search.index.size"), getTranslation("search.index.megabytes", size))
                .with(
                        getTranslation("search.index.behind"),
                        getTranslation("search.index.waiting", standing.waiting())));
        add(card);
    }

    private Badge state(Standing standing, Formats formats) {
        if (standing.trouble().isPresent()) {
            return new Badge(Icon.ALERT, getTranslation("search.index.failing"), Tone.BAD);
        }
        return standing.builtShare() < 1
                ? new Badge(
                        Icon.HOURGLASS,
                        getTranslation("search.index.building") + " "
                                + formats.percent(standing.builtShare(), getLocale()),
                        Tone.WARN)
                : new Badge(Icon.CHECK, getTranslation("search.index.serving"), Tone.OK);
    }
}
