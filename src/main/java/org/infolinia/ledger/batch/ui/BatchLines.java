package org.infolinia.ledger.batch.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.batch.Batch;
import org.infolinia.ledger.batch.BatchDesk;
import org.infolinia.ledger.batch.BatchLine;
import org.infolinia.ledger.batch.LineFilter;

/** The wallets of a batch, page by page as one scrolls: what would be or is, and why not. */
class BatchLines extends Grid<BatchLines.Row> {

    /** A sentence is read in it, by scrolling where there is no room. */
    private static final String READABLE = "260px";

    private final transient BatchDesk desk;
    private final transient BatchWords words;
    private final transient Formats formats;

    BatchLines(BatchDesk desk, BatchWords words, Formats formats) {
        this.desk = desk;
        this.words = words;
        this.formats = formats;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
        addNarrow("ledger.batch.line", row -> row.line().line());
        addComponentColumn(BatchLines::participant)
                .setHeader(getTranslation("ledger.batch.participant"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addNarrow("ledger.column.points", row -> formats.signedPoints(row.line().points(), getLocale()));
        addNarrow("ledger.batch.balance", this::balance);
        addNarrow("ledger.batch.paid-off", this::paidOff);
        addNarrow("ledger.batch.expires", this::expiry);
        addComponentColumn(this::state)
                .setHeader(getTranslation("ledger.batch.status"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(this::remarks)
                .setKey("remarks")
                .setHeader(getTranslation("ledger.batch.remarks"))
                .setTooltipGenerator(this::remarks)
                .setWidth(READABLE)
                .setFlexGrow(1);
    }

    /** @param participant number and name */
    record Row(BatchLine line, String participant) {}

    void show(Batch batch, LineFilter filter) {
        setDataProvider(new CallbackDataProvider<Row, Void>(
                query -> rows(batch, filter, query.getOffset(), query.getLimit()).stream(),
                query -> desk.count(batch.id(), filter),
                row -> row.line().line()));
    }

    List<Row> rows(Batch batch, LineFilter filter, int offset, int most) {
        var lines = desk.lines(batch.id(), filter, offset, most);
        var names =
                words.named(batch, lines.stream().map(BatchLine::participant).toList());
        return lines.stream()
                .map(line -> new Row(line, names.getOrDefault(line.participant(), "")))
                .toList();
    }

    /** Why it is not posted or not reversed, or what should be looked at. */
    String remarks(Row row) {
        var line = row.line();
        return Optional.ofNullable(line.refusal())
                .or(() -> Optional.ofNullable(line.reversalRefusal()))
                .map(this::say)
                .orElseGet(() -> Stream.ofNullable(line.forecast())
                        .flatMap(forecast -> forecast.remarks().stream().sorted())
                        .map(remark -> getTranslation("ledger.batch.remark." + remark))
                        .collect(Collectors.joining(" ")));
    }

    private String say(Refusal refusal) {
        return words.words(refusal, getLocale());
    }

    private void addNarrow(String header, ValueProvider<Row, ?> value) {
        addColumn(value)
                .setHeader(getTranslation(header))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Component participant(Row row) {
        return new Anchor("participants/" + row.line().participant().value(), row.participant());
    }

    private String balance(Row row) {
        return forecast(row)
                .map(forecast -> formats.points(forecast.before(), getLocale())
                        + " → "
                        + formats.points(forecast.after(), getLocale()))
                .orElse("–");
    }

    private String paidOff(Row row) {
        return forecast(row)
                .filter(forecast -> !forecast.paidOff().isZero())
                .map(forecast -> formats.points(forecast.paidOff(), getLocale()))
                .orElse("–");
    }

    private String expiry(Row row) {
        return forecast(row)
                .flatMap(forecast -> Optional.ofNullable(forecast.expiresOn()))
                .map(day -> formats.day(day, getLocale()))
                .orElse("–");
    }

    private static Optional<BatchLine.Forecast> forecast(Row row) {
        return Optional.ofNullable(row.line().forecast());
    }

    private Badge state(Row row) {
        if (row.line().reversal() != null) {
            return new Badge(Icon.UNDO, getTranslation("ledger.batch.line.REVERSED"), Tone.NEUTRAL);
        }
        var state = row.line().state();
        var name = getTranslation("ledger.batch.line." + state.name());
        return switch (state) {
            case OPEN -> new Badge(Icon.HOURGLASS, name, Tone.NEUTRAL);
            case SOUND -> new Badge(Icon.EYE, name, Tone.NEUTRAL);
            case REFUSED -> new Badge(Icon.X, name, Tone.BAD);
            case POSTED -> new Badge(Icon.CHECK_C, name, Tone.OK);
        };
    }
}
