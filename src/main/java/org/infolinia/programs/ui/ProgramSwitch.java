package org.infolinia.programs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import org.infolinia.kit.Mark;
import org.infolinia.kit.TopBarItem;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.programs.ProgramSelection;
import org.springframework.beans.factory.ObjectProvider;

/** Lets the agent look at one of his programs, or at all of them. */
@org.springframework.stereotype.Component
class ProgramSwitch implements TopBarItem {

    private final ProgramDirectory directory;
    private final ObjectProvider<ProgramSelection> selection;

    ProgramSwitch(ProgramDirectory directory, ObjectProvider<ProgramSelection> selection) {
        this.directory = directory;
        this.selection = selection;
    }

    @Override
    public Place place() {
        return Place.BEFORE_SEARCH;
    }

    @Override
    public Optional<Component> create() {
        var programs = directory.mine();
        return programs.isEmpty() ? Optional.empty() : Optional.of(switchAmong(programs));
    }

    private Component switchAmong(List<Program> programs) {
        var box = new Select<Program>();
        box.addClassName("program-switch");
        box.setAriaLabel(box.getTranslation("programs.switch"));
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(box.getTranslation("programs.all"));
        box.setItems(programs);
        box.setItemLabelGenerator(program -> program == null ? box.getTranslation("programs.all") : program.name());
        box.setRenderer(new ComponentRenderer<>(ProgramSwitch::line));
        selection
                .getObject()
                .chosen()
                .ifPresent(chosen -> programs.stream()
                        .filter(program -> program.id().equals(chosen))
                        .findFirst()
                        .ifPresent(box::setValue));
        box.addValueChangeListener(change -> {
            var program = change.getValue();
            selection.getObject().choose(program == null ? null : program.id());
            UI.getCurrent().refreshCurrentRoute(true);
        });
        return box;
    }

    private static Component line(Program program) {
        var line = new Span(new Mark(program.mark(), program.colour()), new Span(program.name()));
        line.addClassName("program-line");
        return line;
    }
}
