package org.infolinia.ledger.budget.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.programs.AdjustmentLimits;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Role;
import org.springframework.stereotype.Component;

/** The limits of a program, one line for each role that adjusts points. */
@Component
class LimitsCards {

    private static final List<String> COLUMNS =
            List.of("role", "per-adjustment", "per-participant", "per-day", "per-month", "steps");

    private final ProgramDirectory programs;
    private final Formats formats;
    private final Phrasebook phrasebook;

    LimitsCards(ProgramDirectory programs, Formats formats, Phrasebook phrasebook) {
        this.programs = programs;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    Card of(Program program, Locale locale) {
        var table = new NativeTable();
        table.addClassNames("lot-table", "limits-table");
        var header = new NativeTableRow();
        COLUMNS.forEach(column -> header.add(new NativeTableHeaderCell(words(locale, "ledger.budgets." + column))));
        table.getHead().add(header);
        for (var role : Role.values()) {
            programs.limits(program.id(), role)
                    .ifPresent(limits -> table.getBody().add(row(role, limits, locale)));
        }
        return new Card(Icon.SHIELD, words(locale, "ledger.budgets.limits", program.name())).with(table);
    }

    private NativeTableRow row(Role role, AdjustmentLimits limits, Locale locale) {
        var row = new NativeTableRow(new NativeTableCell(words(locale, "ledger.budgets.role." + role)));
        Stream.of(limits.perAdjustment(), limits.perParticipantIn30Days(), limits.perDay(), limits.perMonth())
                .map(points -> formats.points(points, locale))
                .forEach(figure -> row.add(new NativeTableCell(figure)));
        row.add(new NativeTableCell(steps(limits.steps(), locale)));
        return row;
    }

    private String steps(List<Points> steps, Locale locale) {
        return steps.isEmpty()
                ? words(locale, "ledger.budgets.steps.any")
                : steps.stream().map(step -> formats.points(step, locale)).collect(Collectors.joining(", "));
    }

    private String words(Locale locale, String key, Object... arguments) {
        return phrasebook.say(Language.ofLocale(locale), key, arguments);
    }
}
