package org.infolinia.scripts.figures.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.infolinia.kernel.Language;
import org.infolinia.kit.Formats;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.figures.PlaceFigures;
import org.jspecify.annotations.Nullable;

/** The places of a version and what became of each. */
class PlaceGrid extends Grid<PlaceFigures> {

    private static final double MILLIS = 1_000;
    private static final String PLACE_WIDTH = "140px";
    private static final long FINE_BELOW_SECONDS = 100;

    private final Formats formats;

    PlaceGrid(ScriptVersion version, List<PlaceFigures> places, Formats formats) {
        this.formats = formats;
        addClassName("place-figures");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("scripts.figures.places"));
        addColumn(new ComponentRenderer<>(place -> link(version, place)))
                .setHeader(getTranslation("scripts.figures.place"))
                .setFlexGrow(1)
                .setWidth(PLACE_WIDTH);
        number("entries", place -> count(place.entries()));
        number("left", place -> count(place.leftHere()));
        number("median", place -> seconds(place.median()));
        number("ninetieth", place -> seconds(place.ninetieth()));
        number("jumps", place -> count(place.jumpedBack()));
        number("skips", place -> count(place.skipped()));
        number("remarks", place -> count(place.remarks()));
        setItems(places);
    }

    private static Anchor link(ScriptVersion version, PlaceFigures place) {
        var language = Language.ofLocale(UI.getCurrent().getLocale());
        return new Anchor(
                "scripts/" + version.id().value() + "#" + place.node(),
                version.content().get(place.node()).title().in(language));
    }

    private void number(String name, Function<PlaceFigures, String> words) {
        addColumn(words::apply)
                .setHeader(getTranslation("scripts.figures." + name))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String count(long number) {
        return formats.number(number, getLocale());
    }

    private String seconds(@Nullable Duration time) {
        if (time == null) {
            return "–";
        }
        int digits = time.toSeconds() < FINE_BELOW_SECONDS ? 1 : 0;
        return getTranslation(
                "scripts.figures.seconds", formats.decimal(time.toMillis() / MILLIS, digits, getLocale()));
    }
}
