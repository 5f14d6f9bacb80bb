package org.infolinia.tickets.assignment.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.programs.Program;
import org.infolinia.tickets.assignment.AssignmentDesk;
import org.infolinia.tickets.assignment.Colleague;
import org.jspecify.annotations.Nullable;

/** Who of a program's people gets no tickets, and until when. */
class AbsenceCard extends Card {

    private final transient Program program;
    private final transient AssignmentDesk desk;
    private final transient Formats formats;
    private final ComboBox<Colleague> who = new ComboBox<>();
    private final DayPicker until;
    private final Button save;
    private final Span said = new Span();
    private final Div absent = new Div();

    AbsenceCard(Program program, AssignmentDesk desk, Formats formats) {
        super(Icon.PAUSE, translate("tickets.assignment.absence.title", program.name()));
        this.program = program;
        this.desk = desk;
        this.formats = formats;
        this.until = new DayPicker(getTranslation("tickets.assignment.absence.until"), null);
        this.save = Buttons.plain(Icon.PAUSE, getTranslation("tickets.assignment.absence.add"), this::save);
        until.setMin(formats.today());
        until.addValueChangeListener(change -> follow());
        who.setLabel(getTranslation("tickets.assignment.absence.who"));
        who.setItemLabelGenerator(colleague -> colleague.agent().name().full());
        who.addValueChangeListener(change -> follow());
        said.addClassNames("small", "muted");
        said.getElement().setAttribute("role", "status");
        var form = new Div(who, until, save, said);
        form.addClassName("assignment-line");
        absent.addClassName("absences");
        with(absent, form);
        refresh();
    }

    private void refresh() {
        var staff = desk.staff(program.id());
        who.setItems(staff);
        absent.removeAll();
        absent.add(listOf(staff.stream()
                .filter(colleague -> colleague.absentUntil() != null)
                .toList()));
        follow();
    }

    private Component listOf(List<Colleague> away) {
        if (away.isEmpty()) {
            var nobody = new Paragraph(getTranslation("tickets.assignment.absence.nobody"));
            nobody.addClassNames("small", "muted");
            return nobody;
        }
        var list = new UnorderedList();
        list.addClassName("assignment-lines");
        away.forEach(colleague -> list.add(new ListItem(line(colleague))));
        return list;
    }

    private Component line(Colleague colleague) {
        var name = colleague.agent().name().full();
        var lastDay = colleague.absentUntil();
        var back = Buttons.plain(
                Icon.UNDO, getTranslation("tickets.assignment.absence.end"), () -> settle(colleague.id(), null));
        back.setAriaLabel(getTranslation("tickets.assignment.absence.end") + ": " + name);
        var line = new Div(
                new Span(getTranslation(
                        "tickets.assignment.absence.of",
                        name,
                        lastDay == null ? "" : formats.day(lastDay, getLocale()))),
                back);
        line.addClassName("absence-line");
        return line;
    }

    private void follow() {
        save.setEnabled(!who.isEmpty() && !until.isEmpty() && !until.isInvalid());
        said.setText("");
    }

    private void save() {
        settle(who.getValue().id(), until.getValue());
    }

    private void settle(AgentId agent, @Nullable LocalDate lastDay) {
        switch (desk.away(program.id(), agent, lastDay)) {
            case Done<Colleague> done -> {
                who.clear();
                until.clear();
                refresh();
                said.setText(getTranslation("tickets.assignment.saved"));
                who.focus();
            }
            case Refused<Colleague>(var refusal) ->
                said.setText(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
        }
    }
}
