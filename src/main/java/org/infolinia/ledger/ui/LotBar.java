package org.infolinia.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.WalletView;
import org.jspecify.annotations.Nullable;

/** The points of a wallet side by side in the order in which they expire; the first part is what expires next. */
class LotBar extends Div {

    private static final int MAXIMUM_PARTS = 4;

    LotBar(List<WalletView.Lot> lots, Formats formats) {
        addClassName("lot-bar");
        var parts = parts(lots);
        for (int i = 0; i < parts.size(); i++) {
            add(segment(parts.get(i), i));
        }
        getElement().setAttribute("role", "img");
        var words = String.join(
                ", ", parts.stream().map(part -> words(part, formats)).toList());
        getElement().setAttribute("aria-label", getTranslation("ledger.lots", words));
    }

    /** Lots that expire in one month, or all that come later. */
    private record Part(Points points, @Nullable LocalDate until, boolean isRest) {

        Part plus(WalletView.Lot lot, boolean nowRest) {
            return new Part(points.plus(lot.remaining()), until, isRest || nowRest);
        }
    }

    private static List<Part> parts(List<WalletView.Lot> lots) {
        var parts = new ArrayList<Part>();
        for (var lot : lots) {
            var until = endOfMonth(lot.expiresOn());
            if (!parts.isEmpty() && Objects.equals(parts.getLast().until(), until)) {
                parts.add(parts.removeLast().plus(lot, false));
            } else if (parts.size() == MAXIMUM_PARTS) {
                parts.add(parts.removeLast().plus(lot, true));
            } else {
                parts.add(new Part(lot.remaining(), until, false));
            }
        }
        return parts;
    }

    private static @Nullable LocalDate endOfMonth(@Nullable LocalDate day) {
        return day == null ? null : day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static Span segment(Part part, int place) {
        var segment = new Span();
        segment.addClassName(place == 0 && part.until() != null ? "next" : "later-" + place);
        segment.getStyle().setFlexGrow(Long.toString(part.points().value()));
        return segment;
    }

    private String words(Part part, Formats formats) {
        Locale locale = getLocale();
        var points = formats.points(part.points(), locale);
        if (part.isRest() || part.until() == null) {
            return getTranslation("ledger.lots.later", points);
        }
        return getTranslation("ledger.lots.until", points, formats.day(part.until(), locale));
    }
}
