package org.infolinia.tickets.macros.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Icon;
import org.infolinia.kit.PickBox;
import org.infolinia.kit.Tone;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.State;
import org.infolinia.tickets.TicketEdit;
import org.infolinia.tickets.TicketEdit.ToState;
import org.infolinia.tickets.macros.Macro;
import org.infolinia.tickets.macros.Macro.Next;
import org.infolinia.tickets.macros.Macros;
import org.infolinia.tickets.relations.ui.RelationCards;

/** Finds a macro by what one types, shows what it would do, and runs it. */
public class MacroBox extends PickBox<Macro> {

    private final transient Ticket ticket;
    private final transient Macros macros;
    private final transient RelationCards relations;
    private final transient Function<TicketEdit, String> words;
    private final transient LongSupplier lastRead;
    private final transient Consumer<Next> done;
    private final transient Runnable left;
    private final Div preview = new Div();
    private final Div refusals = new Div();

    MacroBox(
            Ticket ticket,
            Macros macros,
            RelationCards relations,
            Function<TicketEdit, String> words,
            LongSupplier lastRead,
            Consumer<Next> done,
            Runnable left) {
        super(
                translate("tickets.macros.find"),
                translate("tickets.macros.menu"),
                translate("tickets.macros.nothing"),
                Macro.MAXIMUM_NAME_LENGTH);
        this.ticket = ticket;
        this.macros = macros;
        this.relations = relations;
        this.words = words;
        this.lastRead = lastRead;
        this.done = done;
        this.left = left;
        preview.addClassName("macro-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(refusals, preview);
    }

    @Override
    protected List<Macro> find(String typed) {
        return macros.find(ticket, typed);
    }

    @Override
    protected Div option(Macro macro) {
        var name = new Span(macro.content().name());
        name.addClassName("strong");
        var excerpt = new Span(excerpt(macro.content().answer()));
        excerpt.addClassNames("muted", "truncated", "grow");
        var option = new Div(name, excerpt);
        if (macro.owner() != null) {
            var mine = new Span(translate("tickets.macros.mine"));
            mine.addClassNames("small", "muted", "unwrapped");
            option.add(mine);
        }
        return option;
    }

    @Override
    protected void chosen(Optional<Macro> current) {
        refusals.removeAll();
        preview.removeAll();
        preview.setVisible(current.isPresent());
        current.ifPresent(macro -> {
            var seen = macros.preview(ticket, macro);
            preview.add(new MacroEffects(
                    seen.answer(),
                    seen.edits().stream().map(words).toList(),
                    macro.content().next()));
            seen.objection().ifPresent(refusal -> refuse(refusal, Tone.WARN));
        });
    }

    @Override
    protected void take(Macro macro) {
        end(macro)
                .ifPresentOrElse(
                        as -> relations.askBeforeEnd(ticket, as, () -> run(macro), this::open), () -> run(macro));
    }

    /** As what the macro ends the ticket, if it does. */
    private Optional<State> end(Macro macro) {
        return macros.preview(ticket, macro).edits().stream()
                .filter(ToState.class::isInstance)
                .map(edit -> ((ToState) edit).state())
                .filter(State::isOver)
                .findFirst();
    }

    private void run(Macro macro) {
        switch (macros.run(ticket.number(), macro, lastRead.getAsLong())) {
            case Done<Ticket> ran -> {
                close();
                done.accept(macro.content().next());
            }
            case Refused<Ticket>(var refusal) -> refuse(refusal, Tone.BAD);
        }
    }

    @Override
    protected void leave() {
        left.run();
    }

    private void refuse(Refusal refusal, Tone tone) {
        refusals.removeAll();
        refusals.add(new Banner(
                Icon.ALERT, translate(refusal.messageKey(), refusal.arguments().toArray()), tone));
    }
}
