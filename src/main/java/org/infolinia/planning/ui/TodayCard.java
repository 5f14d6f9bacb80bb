package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.planning.forecast.Outlook;
import org.infolinia.planning.forecast.Outlook.Hour;
import org.infolinia.planning.forecast.Outlook.Promise;
import org.infolinia.planning.panel.PlanWords;
import org.jspecify.annotations.Nullable;

/** Today by the hour. */
class TodayCard extends Card {

    private static final String NOTHING = "–";
    private static final double WORTH_TELLING = 1;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final transient Outlook outlook;
    private final transient PlanWords words;

    TodayCard(Outlook outlook, PlanWords words) {
        super(Icon.CLOCK, PlanWords.say("planning.today-by-hour"));
        this.outlook = outlook;
        this.words = words;
        addClassName("volumes-card");
        var hours = busyHours();
        if (hours.isEmpty()) {
            with(new Paragraph(getTranslation("planning.nothing-known")));
            return;
        }
        with(chart(hours), dated());
        changed().ifPresent(this::with);
        with(table(hours));
    }

    /** From the first hour at which anything comes to the last. */
    private List<Hour> busyHours() {
        var all = outlook.hoursOfToday();
        var busy = all.stream().filter(TodayCard::isBusy).toList();
        return busy.isEmpty() ? List.of() : all.subList(all.indexOf(busy.getFirst()), all.indexOf(busy.getLast()) + 1);
    }

    private static boolean isBusy(Hour hour) {
        var total = hour.total();
        var came = hour.came();
        return total != null && total > 0 || came != null && came > 0;
    }

    private VolumeChart chart(List<Hour> hours) {
        var bars = hours.stream()
                .map(hour -> new VolumeChart.Bar(
                        hour.usual(), Optional.ofNullable(hour.added()).orElse(0.0), hour.came(), isNow(hour)))
                .toList();
        long came = hours.stream()
                .flatMap(hour -> Optional.ofNullable(hour.came()).stream())
                .mapToLong(Long::longValue)
                .sum();
        double all = hours.stream()
                .flatMap(hour -> Optional.ofNullable(hour.total()).stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        return new VolumeChart(
                bars,
                words.contacts(VolumeChart.highest(bars)),
                List.of(time(hours.getFirst().begins()), time(hours.getLast().begins())),
                getTranslation("planning.hours-words", words.number(came), words.contacts(all)));
    }

    private boolean isNow(Hour hour) {
        var now = outlook.calculatedAt();
        return !now.isBefore(hour.begins()) && now.isBefore(hour.begins().plus(AN_HOUR));
    }

    private Paragraph dated() {
        var keptAt = outlook.day(outlook.today())
                .flatMap(day -> Optional.ofNullable(day.foretold()))
                .map(Promise::keptAt);
        var line = new Paragraph(
                keptAt.isPresent()
                        ? getTranslation("planning.forecast-of", words.moment(keptAt.get(), outlook.zone()))
                        : getTranslation("planning.not-kept"));
        line.addClassNames("small", "muted");
        return line;
    }

    /** What was planned after the day began is not in its forecast. */
    private Optional<Paragraph> changed() {
        var now = outlook.todayAsOfNow();
        return outlook.day(outlook.today())
                .flatMap(day -> Optional.ofNullable(day.foretold()))
                .filter(before -> now != null && Math.abs(now.total() - before.total()) >= WORTH_TELLING)
                .map(before -> new Paragraph(getTranslation(
                        "planning.today-changed",
                        words.contacts(Objects.requireNonNull(now).total()),
                        words.contacts(before.total()))));
    }

    private NativeDetails table(List<Hour> hours) {
        var table = new PlainTable("planning.hour", "planning.foretold", "planning.of-it-added", "planning.came");
        hours.forEach(hour -> table.row(time(hour.begins()), number(hour.total()), number(hour.added()), came(hour)));
        var details = new NativeDetails(getTranslation("planning.table"), table);
        details.addClassName("volumes-table");
        return details;
    }

    private String came(Hour hour) {
        var came = hour.came();
        return came == null ? NOTHING : words.number(came);
    }

    private String number(@Nullable Double number) {
        return number == null ? NOTHING : words.contacts(number);
    }

    private String time(Instant hour) {
        return words.time(hour, outlook.zone());
    }
}
