package org.infolinia.ledger.closing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.closing.ClosingSource;
import org.infolinia.ledger.closing.ClosingSum;

/** What each source moved, from what was brought forward to what the wallets hold. */
class SumsCard extends Card {

    private static final List<String> COLUMNS = List.of("what", "unit", "items", "points", "owed");

    private final transient ClosingWords words;

    SumsCard(ClosingWords words) {
        super(Icon.EQUAL, UI.getCurrent().getTranslation("ledger.closing.sums"));
        this.words = words;
    }

    void show(List<ClosingSum> sums) {
        if (sums.isEmpty()) {
            super.show(new EmptyState(Icon.EQUAL, words.say(getLocale(), "sums.none")));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("lot-table", "sums-table");
        var header = new NativeTableRow();
        COLUMNS.forEach(column -> header.add(new NativeTableHeaderCell(words.say(getLocale(), "column." + column))));
        table.getHead().add(header);
        sums.forEach(sum -> table.getBody().add(row(sum)));
        super.show(table);
    }

    private NativeTableRow row(ClosingSum sum) {
        var formats = words.formats();
        var row = new NativeTableRow();
        Stream.of(
                        words.say(getLocale(), "source." + sum.source().name()),
                        words.say(getLocale(), "unit." + sum.unit().name()),
                        formats.number(sum.items(), getLocale()),
                        isBalance(sum)
                                ? formats.points(sum.points(), getLocale())
                                : formats.signedPoints(sum.points(), getLocale()),
                        formats.points(sum.owed(), getLocale()))
                .forEach(text -> row.add(new NativeTableCell(text)));
        row.setClassName("balance-row", isBalance(sum));
        return row;
    }

    private static boolean isBalance(ClosingSum sum) {
        return sum.source() == ClosingSource.BROUGHT_FORWARD
                || sum.source() == ClosingSource.CARRIED_FORWARD
                || sum.source() == ClosingSource.WALLETS;
    }
}
