package org.infolinia.tickets.texts.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.infolinia.kit.PickBox;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.texts.TextModule;
import org.infolinia.tickets.texts.TextModules;

/** Finds a text module by what one types. */
public class TextModuleBox extends PickBox<TextModule> {

    private final transient Ticket ticket;
    private final transient TextModules modules;
    private final transient Consumer<TextModule> taken;
    private final transient Runnable left;

    /**
     * @param taken hears which one was chosen
     * @param left hears that none was
     */
    public TextModuleBox(Ticket ticket, TextModules modules, Consumer<TextModule> taken, Runnable left) {
        super(
                translate("tickets.texts.find"),
                translate("tickets.texts.menu"),
                translate("tickets.texts.nothing"),
                TextModule.MAXIMUM_NAME_LENGTH);
        this.ticket = ticket;
        this.modules = modules;
        this.taken = taken;
        this.left = left;
    }

    @Override
    protected List<TextModule> find(String typed) {
        return modules.find(ticket, typed);
    }

    @Override
    protected Div option(TextModule module) {
        var content = module.content();
        var name = new Span(content.name());
        name.addClassName("strong");
        var excerpt = new Span(excerpt(content.body()));
        excerpt.addClassNames("muted", "truncated", "grow");
        var option = new Div(name, excerpt);
        if (content.language() != ticket.language()) {
            var language = new Span(content.language().name());
            language.addClassNames("small", "muted");
            option.add(language);
        }
        return option;
    }

    /** The line says all there is to be seen of it. */
    @Override
    protected void chosen(Optional<TextModule> current) {}

    @Override
    protected void take(TextModule module) {
        close();
        taken.accept(module);
    }

    @Override
    protected void leave() {
        left.run();
    }
}
