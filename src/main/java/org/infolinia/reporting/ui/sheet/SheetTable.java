package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.infolinia.kit.Mark;
import org.infolinia.reporting.ui.sheet.Cell.Bit;

/** A sheet on the screen: plain rows, of which a screen reader knows what each cell belongs to. */
public class SheetTable extends NativeTable {

    private static final double PERCENT = 100;

    /** From so many columns on, what a share is of stands below it. */
    private static final int MANY_COLUMNS = 9;

    public SheetTable(Sheet sheet) {
        addClassName("dashboard-table");
        getElement().getClassList().set("dense", sheet.headings().size() >= MANY_COLUMNS);
        var headings = new NativeTableRow();
        sheet.headings().forEach(words -> headings.add(heading(words, "col")));
        var body = new NativeTableBody();
        sheet.rows().forEach(row -> body.add(line(row)));
        add(new NativeTableHeader(headings), body);
    }

    public static NativeTableHeaderCell heading(String words, String scope) {
        var cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableRow line(List<Cell> cells) {
        var line = new NativeTableRow();
        var first = heading("", "row");
        first.add(content(cells.getFirst()));
        line.add(first);
        cells.stream().skip(1).forEach(cell -> line.add(new NativeTableCell(content(cell))));
        return line;
    }

    public static Component content(Cell cell) {
        var content = new Span();
        content.addClassName("sheet-cell");
        var program = cell.program();
        if (program != null) {
            content.add(new Mark(program.mark(), program.colour()));
        }
        cell.share().ifPresent(share -> content.add(bar(share)));
        cell.bits().forEach(bit -> content.add(bit(bit)));
        return content;
    }

    public static Component bit(Bit bit) {
        var address = bit.address();
        HtmlContainer shown = address == null ? new Span(bit.words()) : link(bit, address);
        if (bit.isQuiet()) {
            shown.addClassNames("tiny", "quiet");
        }
        return shown;
    }

    private static Anchor link(Bit bit, String address) {
        var link = new Anchor(address, bit.words());
        link.addClassName("number");
        if (!bit.label().isEmpty()) {
            link.setAriaLabel(bit.words() + ", " + bit.label());
        }
        return link;
    }

    /** The words beside it say the same. */
    private static Span bar(double share) {
        var used = new Span();
        used.getStyle().set("inline-size", String.format(Locale.ROOT, "%.1f%%", Math.min(1, share) * PERCENT));
        var bar = new Span(used);
        bar.addClassNames("share-bar", share > 1 ? "full" : "room");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }
}
