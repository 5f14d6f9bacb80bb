package org.infolinia.tickets.checklists.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.programs.Program;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.checklists.ChecklistTemplate;
import org.infolinia.tickets.checklists.ChecklistTemplate.Content;
import org.infolinia.tickets.checklists.ChecklistTemplate.Entry;
import org.infolinia.tickets.checklists.ChecklistTemplateDesk;
import org.infolinia.tickets.settings.ui.SettlingDialog;
import org.infolinia.tickets.ui.parts.TicketWords;
import org.jspecify.annotations.Nullable;

/** What new tickets are given to be done, one thing a line. */
class ChecklistDialog extends SettlingDialog<ChecklistTemplate> {

    private final transient @Nullable ChecklistTemplate seen;
    private final transient ChecklistTemplateDesk desk;
    private final TextField name = new TextField();
    private final Select<Program> program = new Select<>();
    private final Select<Topic> topic = new Select<>();
    private final TextArea entries = new TextArea();

    /** @param seen null for a new one */
    ChecklistDialog(
            @Nullable ChecklistTemplate seen, List<Program> programs, ChecklistTemplateDesk desk, Runnable afterwards) {
        super(
                seen == null ? "tickets.checklists.add" : "tickets.checklists.change",
                "tickets.checklists.save",
                settled -> afterwards.run());
        this.seen = seen;
        this.desk = desk;
        addClassName("narrow-dialog");
        prepare(programs);
        if (seen != null) {
            fill(seen, programs);
        }
        ask(name, program, topic, entries);
        addOpenedChangeListener(change -> name.focus());
    }

    private void prepare(List<Program> programs) {
        name.setLabel(getTranslation("tickets.checklists.name"));
        name.setMaxLength(ChecklistTemplate.MAXIMUM_NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        program.setLabel(getTranslation("tickets.checklists.program"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        programs.stream().findFirst().ifPresent(program::setValue);
        topic.setLabel(getTranslation("tickets.checklists.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(
                each -> each == null ? getTranslation("tickets.checklists.every-topic") : TicketWords.of(each));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("tickets.checklists.every-topic"));
        entries.setLabel(getTranslation("tickets.checklists.items"));
        entries.setHelperText(getTranslation("tickets.checklists.items-hint"));
        entries.setMinRows(5);
        entries.setMaxRows(14);
        entries.setRequiredIndicatorVisible(true);
    }

    private void fill(ChecklistTemplate known, List<Program> programs) {
        var content = known.content();
        name.setValue(content.name());
        programs.stream()
                .filter(each -> each.id().equals(known.program()))
                .findFirst()
                .ifPresent(program::setValue);
        program.setReadOnly(true);
        topic.setValue(content.topic());
        entries.setValue(content.entries().stream().map(Entry::toString).collect(Collectors.joining("\n")));
    }

    @Override
    protected Outcome<ChecklistTemplate> settle() {
        return seen == null ? desk.add(program.getValue().id(), content()) : desk.change(seen, content());
    }

    private Content content() {
        return new Content(
                name.getValue(),
                topic.getValue(),
                entries.getValue()
                        .lines()
                        .flatMap(line -> Entry.read(line).stream())
                        .toList());
    }
}
