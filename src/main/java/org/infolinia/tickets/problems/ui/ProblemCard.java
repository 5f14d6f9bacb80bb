package org.infolinia.tickets.problems.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.panel.TicketCard;
import org.infolinia.tickets.problems.Linking;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.ProblemDesk;

/** The problem that a ticket has, or what may be its cause, looked for after the page is there. */
class ProblemCard extends TicketCard {

    private final transient Ticket ticket;
    private final transient ProblemDesk desk;
    private final transient ProblemCards cards;
    private final Div refusals = new Div();
    private final Div known = new Div();
    private final Div suggested = new Div();
    private transient Optional<Problem> shown = Optional.empty();
    private boolean isDrawn;

    ProblemCard(Ticket ticket, ProblemDesk desk, ProblemCards cards) {
        super(translate("tickets.problems.one"));
        this.ticket = ticket;
        this.desk = desk;
        this.cards = cards;
        addClassName("problem-card");
        known.addClassName("problem-known");
        with(refusals, known, suggested);
    }

    /** Shows how things stand; what is suggested stays as long as the ticket has no problem. */
    @Override
    public void show(Ticket current) {
        setVisible(current.mergedInto() == null);
        var now = desk.of(current.number());
        if (!isDrawn || !now.equals(shown)) {
            boolean isToBeAsked = now.isEmpty() && (!isDrawn || shown.isPresent());
            isDrawn = true;
            shown = now;
            known.removeAll();
            now.ifPresentOrElse(
                    this::draw, () -> drawNone(isToBeAsked && !current.state().isOver()));
        }
    }

    private void draw(Problem problem) {
        suggested.removeAll();
        var tally = new Paragraph(translate(
                "tickets.problems.others",
                Math.max(0, problem.tickets().all() - 1),
                problem.tickets().open()));
        tally.addClassNames("small", "muted");
        known.add(ProblemWords.link(problem), ProblemWords.badge(problem.state()));
        var workaround = problem.content().workaround(ticket.language());
        if (!workaround.isEmpty()) {
            var words = new Paragraph(workaround);
            words.addClassName("problem-workaround");
            words.getElement().setAttribute("title", translate("tickets.problems.workaround"));
            known.add(words);
        }
        known.add(
                tally,
                Buttons.plain(
                        Icon.X,
                        translate("tickets.problems.unlink"),
                        () -> tell(desk.unlink(problem.id(), List.of(ticket.number())))));
    }

    private void drawNone(boolean isToBeAsked) {
        var deeds = new Div(
                Buttons.plain(Icon.PLUS, translate("tickets.problems.create"), () -> create(List.of())),
                Buttons.plain(
                        Icon.LINK,
                        translate("tickets.problems.pick"),
                        () -> cards.link(List.of(ticket), this::linked)));
        deeds.addClassName("problem-settling");
        known.add(deeds);
        if (isToBeAsked) {
            var box = cards.causes(
                    ticket, problem -> tell(desk.link(problem.id(), List.of(ticket.number()))), this::create);
            suggested.removeAll();
            suggested.add(box);
            box.look();
        }
    }

    private void create(List<TicketNumber> others) {
        var all = Stream.concat(Stream.of(ticket.number()), others.stream()).toList();
        cards.create(ticket, all, problem -> linked());
    }

    private void tell(Outcome<Linking> outcome) {
        refusals.removeAll();
        switch (outcome) {
            case Outcome.Done<Linking>(var linking) ->
                linking.refused().forEach(refusal -> refusals.add(ProblemWords.banner(refusal)));
            case Outcome.Refused<Linking>(var refusal) -> refusals.add(ProblemWords.banner(refusal));
        }
        linked();
    }

    private void linked() {
        show(ticket);
    }
}
