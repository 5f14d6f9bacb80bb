package org.infolinia.tickets.views.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.Queue;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.tickets.fields.CustomField;
import org.infolinia.tickets.fields.TicketFields;
import org.infolinia.tickets.fields.ui.FieldWords;
import org.infolinia.tickets.settings.ui.RemovalDialog;
import org.infolinia.tickets.views.TicketView;
import org.infolinia.tickets.views.TicketView.Stored;
import org.infolinia.tickets.views.ViewDefinition;
import org.infolinia.tickets.topics.Subtopics;
import org.infolinia.tickets.views.ViewDesk;

/** Opens the dialogs in which views are made, changed and removed. */
@SpringComponent
class ViewDialogs {

    private final ViewDesk desk;
    private final ProgramDirectory programs;
    private final AgentDirectory agents;
    private final ViewForms forms;
    private final TicketFields fields;
    private final Subtopics subtopics;
    private final FieldWords fieldWords;
    private final Phrasebook phrasebook;
    private final Formats formats;

    ViewDialogs(
            ViewDesk desk,
            ProgramDirectory programs,
            AgentDirectory agents,
            ViewForms forms,
            TicketFields fields,
            Subtopics subtopics,
            FieldWords fieldWords,
            Phrasebook phrasebook,
            Formats formats) {
        this.desk = desk;
        this.programs = programs;
        this.agents = agents;
        this.forms = forms;
        this.fields = fields;
        this.subtopics = subtopics;
        this.fieldWords = fieldWords;
        this.phrasebook = phrasebook;
        this.formats = formats;
    }

    /** @param saved hears of the new view */
    void add(ViewDefinition beginning, Collection<Program> inView, Consumer<TicketView> saved) {
        var shareable = inView.stream()
                .filter(program -> desk.maySharedIn(program.id()))
                .toList();
        var form = forms.create(inView);
        form.offerSharing(shareable);
        form.fill(beginning);
        new ViewDialog(
                        "tickets.view.add",
                        form,
                        definition -> desk.add(form.name(), form.sharedIn(), definition),
                        saved)
                .open();
    }

    void change(Stored seen, Collection<Program> inView, Consumer<TicketView> saved) {
        var form = forms.create(inView);
        if (seen.program() != null) {
            form.shareWith(seen.program());
        }
        form.fill(seen.definition());
        form.call(seen.name());
        new ViewDialog("tickets.view.change", form, definition -> desk.change(seen, form.name(), definition), saved)
                .open();
    }

    void remove(Stored seen, Consumer<TicketView> removed) {
        var consequence = seen.isShared() ? "tickets.view.remove.shared" : "tickets.view.remove.own";
        new RemovalDialog<>("tickets.view.remove", seen.name(), consequence, () -> desk.remove(seen), removed::accept)
                .open();
    }

    /** The fields that the view shows, in its order, as far as they are still there. */
    List<CustomField> fields(ViewDefinition view, Collection<ProgramId> inView) {
        if (view.fields().isEmpty()) {
            return List.of();
        }
        var known = fields.fields(inView).stream().collect(Collectors.toMap(CustomField::id, Function.identity()));
        return view.fields().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    TicketCells cells(Collection<ProgramId> inView, Locale locale) {
        var names = agents.everybody().stream()
                .collect(Collectors.toMap(AgentView::id, agent -> agent.name().full()));
        var queues = inView.stream()
                .collect(Collectors.toMap(
                        program -> program,
                        program ->
                                programs.queues(program).stream().collect(Collectors.toMap(Queue::key, Queue::name))));
        return new TicketCells(names, queues, subtopics.names(inView), fieldWords, phrasebook, formats, locale);
    }
}
