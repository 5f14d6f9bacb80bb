package org.infolinia.ledger.reason.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.security.Role;

/** The limits of a program, one line for each role, each to be changed. */
class LimitsTable extends NativeTable {

    private static final List<String> COLUMNS =
            List.of("role", "per-adjustment", "per-participant", "per-day", "per-month", "steps");

    private final transient BiConsumer<Role, Optional<AdjustmentLimits>> changing;
    private final transient Formats formats;

    /** @param changing asked to change a role's limits, with those that were shown */
    LimitsTable(
            Function<Role, Optional<AdjustmentLimits>> limits,
            BiConsumer<Role, Optional<AdjustmentLimits>> changing,
            Formats formats) {
        this.changing = changing;
        this.formats = formats;
        addClassNames("lot-table", "limits-table");
        var header = new NativeTableRow();
        COLUMNS.forEach(column -> header.add(new NativeTableHeaderCell(getTranslation("ledger.budgets." + column))));
        header.add(new NativeTableHeaderCell(getTranslation("ledger.setup.deeds")));
        getHead().add(header);
        for (var role : Role.values()) {
            getBody().add(row(role, limits.apply(role)));
        }
    }

    private NativeTableRow row(Role role, Optional<AdjustmentLimits> limits) {
        var row = new NativeTableRow(new NativeTableCell(name(role)));
        limits.map(this::figures)
                .orElseGet(() -> List.of(getTranslation("ledger.setup.limits.none"), "", "", "", ""))
                .forEach(figure -> row.add(new NativeTableCell(figure)));
        var deed = new NativeTableCell();
        deed.add(change(role, limits));
        row.add(deed);
        return row;
    }

    private List<String> figures(AdjustmentLimits limits) {
        return Stream.concat(
                        Stream.of(
                                        limits.perAdjustment(),
                                        limits.perParticipantIn30Days(),
                                        limits.perDay(),
                                        limits.perMonth())
                                .map(points -> formats.points(points, getLocale())),
                        Stream.of(steps(limits.steps())))
                .toList();
    }

    private String steps(List<Points> steps) {
        return steps.isEmpty()
                ? getTranslation("ledger.budgets.steps.any")
                : steps.stream().map(step -> formats.points(step, getLocale())).collect(Collectors.joining(", "));
    }

    private Button change(Role role, Optional<AdjustmentLimits> limits) {
        var words = getTranslation("ledger.setup.limits.change");
        var button = Buttons.plain(Icon.PENCIL, words, () -> changing.accept(role, limits));
        button.addThemeName("tertiary");
        button.setAriaLabel(words + ": " + name(role));
        return button;
    }

    private String name(Role role) {
        return getTranslation("ledger.budgets.role." + role);
    }
}
