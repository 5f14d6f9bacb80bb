package org.infolinia.tickets.problems.ui.pages;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.bulk.BulkId;
import org.infolinia.tickets.bulk.ui.BulkActions;
import org.infolinia.tickets.bulk.ui.BulkNotice;
import org.infolinia.tickets.problems.JointDeeds;
import org.infolinia.tickets.problems.Linking;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.problems.ProblemEvent;
import org.infolinia.tickets.problems.ProblemFeed;
import org.infolinia.tickets.problems.ProblemId;
import org.infolinia.tickets.problems.ui.ProblemCards;
import org.infolinia.tickets.problems.ui.ProblemWords;
import org.infolinia.tickets.problems.ui.SuggestionsBox;
import org.jspecify.annotations.Nullable;

/** One problem: what it is, its tickets, what may belong to it, and what happened to it. */
@Route("problems")
@PermitAll
class ProblemView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient ProblemDesk desk;
    private final transient JointDeeds deeds;
    private final transient ProblemFeed feed;
    private final transient ProblemCards cards;
    private final transient ProgramDirectory programs;
    private final transient AgentDirectory agents;
    private final transient Formats formats;
    private final transient ActorNames names;
    private final Span badge = new Span();
    private final Span settling = new Span();
    private final Div notices = stack();
    private final BulkNotice bulkNotice;
    private final transient Set<BulkId> joint = new HashSet<>();
    private final Card facts = new Card(getTranslation("tickets.problems.what"));
    private final Card history = new Card(getTranslation("tickets.problems.history"));
    private final Card further = new Card(getTranslation("tickets.problems.further"));
    private final Button answer;
    private @Nullable ProblemTicketsCard tickets;
    private transient @Nullable Problem shown;
    private transient Runnable ending = () -> {};

    ProblemView(
            ProblemDesk desk,
            JointDeeds deeds,
            ProblemFeed feed,
            ProblemCards cards,
            BulkActions bulks,
            ProgramDirectory programs,
            AgentDirectory agents,
            Formats formats,
            ActorNames names) {
        this.desk = desk;
        this.deeds = deeds;
        this.feed = feed;
        this.cards = cards;
        this.programs = programs;
        this.agents = agents;
        this.formats = formats;
        this.names = names;
        this.bulkNotice = bulks.notice(bulk -> joint.contains(bulk.id()));
        this.answer = Buttons.plain(Icon.SEND, getTranslation("tickets.problems.answer"), this::answer);
        addClassName("problem-page");
        settling.addClassName("problem-settling");
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("tickets.problems.menu") : ProblemWords.title(shown);
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        removeAll();
        shown = null;
        desk.find(new ProblemId(number)).ifPresentOrElse(this::build, this::sayThatThereIsNone);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var refresh = new CalmRefresh(attach.getUI(), this::refresh);
        ending = feed.listen(program -> {
            var present = shown;
            if (present != null && present.program().equals(program)) {
                refresh.ask();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        ending.run();
    }

    private void build(Problem problem) {
        tickets = new ProblemTicketsCard(formats, chosen -> settle(desk.unlink(problem.id(), chosen)));
        var number = new Span(problem.id().toString());
        number.addClassNames("code", "muted");
        var strip = new Strip(problem.content().name(), badge)
                .startingWith(number)
                .with(
                        Buttons.plain(Icon.PENCIL, getTranslation("tickets.problems.change-short"), this::change),
                        answer,
                        settling);
        answer.setVisible(desk.mayDecide(problem.program()));
        further.show(lookButton(problem.id()));
        add(new WorkPage(strip).who(facts).work(notices, bulkNotice, tickets).state(further, history));
        show(problem);
    }

    /** Only on demand, since looking for likeness is much work. */
    private Component lookButton(ProblemId id) {
        return Buttons.plain(Icon.SEARCH, getTranslation("tickets.problems.look"), () -> {
            SuggestionsBox box = cards.furtherTickets(id, chosen -> link(id, chosen));
            further.show(box);
            box.look();
        });
    }

    private void link(ProblemId id, List<TicketNumber> chosen) {
        settle(desk.link(id, chosen));
        further.show(lookButton(id));
    }

    private void settle(Outcome<Linking> outcome) {
        notices.removeAll();
        switch (outcome) {
            case Outcome.Done<Linking>(var linking) -> {
                if (!linking.refused().isEmpty()) {
                    notices.add(
                            new Banner(
                                    Icon.ALERT,
                                    getTranslation(
                                            "tickets.problems.link.some",
                                            linking.done().size(),
                                            linking.refused().size()),
                                    Tone.WARN),
                            ProblemWords.list(linking.refused()));
                }
            }
            case Outcome.Refused<Linking>(var refusal) -> notices.add(ProblemWords.banner(refusal));
        }
        refresh();
    }

    private void refresh() {
        Optional.ofNullable(shown).map(Problem::id).flatMap(desk::find).ifPresent(this::show);
    }

    private void show(Problem problem) {
        boolean isSame = problem.equals(shown);
        shown = problem;
        if (!isSame) {
            badge.removeAll();
            badge.add(ProblemWords.badge(problem.state()));
            settling.removeAll();
            settlingButtons(problem).forEach(settling::add);
            facts.show(factsOf(problem));
        }
        answer.setEnabled(problem.tickets().open() > 0);
        if (tickets != null) {
            tickets.show(desk.tickets(problem.id()));
        }
        var happened = desk.history(problem.id());
        history.show(events(happened));
        joint.clear();
        happened.stream().map(ProblemEvent::bulk).filter(Objects::nonNull).forEach(joint::add);
        bulkNotice.show();
    }

    private List<Button> settlingButtons(Problem problem) {
        var buttons = new ArrayList<Button>();
        switch (problem.state()) {
            case OPEN -> buttons.add(to(State.KNOWN_CAUSE, Icon.INFO, "tickets.problems.cause-found"));
            case KNOWN_CAUSE -> buttons.add(to(State.OPEN, Icon.UNDO, "tickets.problems.cause-lost"));
            case SOLVED -> {}
        }
        if (desk.mayDecide(problem.program())) {
            buttons.add(
                    problem.isSolved()
                            ? to(State.OPEN, Icon.UNDO, "tickets.problems.reopen")
                            : Buttons.plain(Icon.CHECK, getTranslation("tickets.problems.solve"), this::solve));
        }
        return buttons;
    }

    private Button to(State state, Icon icon, String words) {
        return Buttons.plain(
                icon,
                getTranslation(words),
                () -> Optional.ofNullable(shown).ifPresent(problem -> show(desk.settle(problem.id(), state))));
    }

    private void change() {
        if (shown != null) {
            cards.change(shown, changed -> {
                removeAll();
                shown = null;
                build(changed);
            });
        }
    }

    private void answer() {
        if (shown != null) {
            var problem = shown;
            new JointAnswerDialog(problem, deeds, this::refresh).open();
        }
    }

    private void solve() {
        if (shown != null) {
            new SolveDialog(shown, desk, deeds, this::refresh).open();
        }
    }

    private Component[] factsOf(Problem problem) {
        var content = problem.content();
        var all = new ArrayList<Component>();
        all.add(new Facts()
                .with(
                        getTranslation("tickets.problems.program"),
                        programs.get(problem.program()).name())
                .with(getTranslation("tickets.problems.tickets-column"), ProblemWords.tally(problem))
                .with(getTranslation("tickets.problems.owner"), owner(problem))
                .with(
                        getTranslation("tickets.problems.created"),
                        getTranslation(
                                "tickets.problems.by",
                                names.inWords(problem.createdBy(), getLocale()),
                                formats.moment(problem.createdAt(), getLocale()))));
        if (problem.isSolved() && problem.tickets().open() > 0) {
            all.add(new Banner(
                    Icon.ALERT,
                    getTranslation(
                            "tickets.problems.open-again", problem.tickets().open()),
                    Tone.WARN));
        }
        all.add(passage(
                getTranslation("tickets.problems.cause"),
                content.cause().isEmpty() ? getTranslation("tickets.problems.cause.none") : content.cause()));
        for (var language : Language.values()) {
            var workaround = content.workarounds().get(language);
            if (workaround != null) {
                all.add(passage(
                        getTranslation(
                                "tickets.problems.workaround-in",
                                getTranslation("mail.texts.language." + language.code())),
                        workaround));
            }
        }
        return all.toArray(Component[]::new);
    }

    private static Component passage(String name, String words) {
        var heading = new Paragraph(name);
        heading.addClassNames("small", "muted");
        var text = new Paragraph(words);
        text.addClassName("problem-passage");
        var passage = new Div(heading, text);
        passage.addClassName("problem-part");
        return passage;
    }

    private String owner(Problem problem) {
        return Optional.ofNullable(problem.content().owner())
                .flatMap(owner -> agents.everybody().stream()
                        .filter(agent -> agent.id().equals(owner))
                        .findFirst())
                .map(agent -> agent.name().full())
                .orElse(getTranslation("tickets.problems.nobody"));
    }

    private Component events(List<ProblemEvent> events) {
        var list = new UnorderedList();
        list.addClassName("problem-events");
        events.forEach(event -> {
            var when = new Span(
                    getTranslation("tickets.problems.by", event.actorName(), formats.moment(event.at(), getLocale())));
            when.addClassNames("small", "muted");
            list.add(new ListItem(new Span(ProblemWords.of(event.words())), when));
        });
        return list;
    }

    private void sayThatThereIsNone() {
        var page = new Div(new Card(getTranslation("tickets.problems.menu"))
                .with(new EmptyState(
                        Icon.LINK,
                        getTranslation("tickets.problems.unknown"),
                        new Anchor("problems", getTranslation("tickets.problems.to-list")))));
        page.addClassName("page");
        add(page);
    }

    private static Div stack() {
        var stack = new Div();
        stack.addClassName("problem-notices");
        return stack;
    }
}
