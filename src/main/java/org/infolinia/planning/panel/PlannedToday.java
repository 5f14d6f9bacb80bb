package org.infolinia.planning.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.planning.forecast.ContactKind;
import org.infolinia.planning.forecast.ForecastDesk;
import org.infolinia.planning.forecast.TodaysVolume;
import org.infolinia.planning.forecast.ToldToday;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramZones;

/**
 * Today beside what was foretold of it, and what participants are told. Made of plain elements without listeners, so that it
 * may be brought up to date in place.
 */
@SpringComponent
public class PlannedToday {

    private static final String NOTHING = "–";

    private final ForecastDesk forecasts;
    private final ProgramZones zones;
    private final PlanWords words;

    PlannedToday(ForecastDesk forecasts, ProgramZones zones, PlanWords words) {
        this.forecasts = forecasts;
        this.zones = zones;
        this.words = words;
    }

    /** For whoever may plan in these programs. */
    public Card card(List<Program> programs) {
        var ids = programs.stream().map(Program::id).toList();
        var card = new Card(Icon.CALENDAR, PlanWords.say("planning.today-and-forecast"));
        card.withHeader(new Anchor("planned", PlanWords.say("planning.open")));
        return card.edgeToEdge().with(volumes(programs, ids), told(programs, forecasts.today(ids)));
    }

    private Component volumes(List<Program> programs, List<ProgramId> ids) {
        var volumes = forecasts.volumes(ids);
        var head = new NativeTableRow(
                heading("planning.program"),
                heading("planning.kind"),
                heading("planning.came-so-far"),
                heading("planning.foretold-so-far"),
                heading("planning.foretold-all-day"));
        var body = new NativeTableBody();
        for (var program : programs) {
            volumes.stream()
                    .filter(volume -> volume.program().equals(program.id()))
                    .forEach(volume -> body.add(row(program, volume)));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("dashboard-table");
        return table;
    }

    private NativeTableRow row(Program program, TodaysVolume volume) {
        var foretold = volume.foretold();
        return new NativeTableRow(
                new NativeTableCell(name(program)),
                cell(PlanWords.say(volume.kind().messageKey())),
                cell(words.number(volume.came())),
                cell(foretold == null ? NOTHING : words.contacts(foretold.soFar())),
                cell(foretold == null ? NOTHING : words.contacts(foretold.total())));
    }

    private Component told(List<Program> programs, List<ToldToday> told) {
        var block = new Div();
        block.addClassName("told-summary");
        if (told.isEmpty()) {
            block.add(new Paragraph(PlanWords.say("planning.nothing-today")));
            return block;
        }
        var byId = programs.stream().collect(Collectors.toMap(Program::id, Function.identity()));
        var list = new UnorderedList();
        told.forEach(one -> list.add(item(one, byId)));
        block.add(list);
        return block;
    }

    private ListItem item(ToldToday told, Map<ProgramId, Program> programs) {
        var plan = told.communication().plan();
        var title = new Span(plan.title());
        title.addClassName("strong");
        var when = new Span(PlanWords.say(plan.channel().messageKey()) + " · "
                + words.sending(plan, zones.of(told.communication().program())));
        when.addClassNames("small", "muted");
        var item = new ListItem(title, when);
        var program = programs.get(told.communication().program());
        if (program != null) {
            item.addComponentAsFirst(new Mark(program.mark(), program.colour()));
        }
        var calls = told.expected().get(ContactKind.CALL);
        if (calls != null) {
            item.add(new Span(PlanWords.say("planning.calls-today", words.contacts(calls))));
        }
        return item;
    }

    private static Component name(Program program) {
        var line = new Span(new Mark(program.mark(), program.colour()), new Span(program.name()));
        line.addClassName("program-line");
        return line;
    }

    private static NativeTableHeaderCell heading(String key) {
        var cell = new NativeTableHeaderCell(PlanWords.say(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableCell cell(String words) {
        return new NativeTableCell(new Span(words));
    }
}
