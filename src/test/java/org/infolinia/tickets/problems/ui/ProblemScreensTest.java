package org.infolinia.tickets.problems.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.security.Gatekeeper;
import org.infolinia.tickets.OpenTicket;
import org.infolinia.tickets.Ticket;
import org.infolinia.tickets.Ticket.Channel;
import org.infolinia.tickets.Ticket.Contact;
import org.infolinia.tickets.Ticket.Kind;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.bulk.BulkDesk;
import org.infolinia.tickets.bulk.BulkRuns;
import org.infolinia.tickets.desk.TicketDesk;
import org.infolinia.tickets.fulltext.TextSearch;
import org.infolinia.tickets.problems.LinkedTicket;
import org.infolinia.tickets.problems.Problem;
import org.infolinia.tickets.problems.Problem.Content;
import org.infolinia.tickets.problems.Problem.State;
import org.infolinia.tickets.problems.ProblemDesk;
import org.infolinia.tickets.views.ListedTicket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProblemScreensTest extends ViewTest {

    private static final String OF_SACHETS = "Kody z saszetek z kawą mieloną są odrzucane jako nieznane";

    @Autowired
    ApplicationContext context;

    @Autowired
    ProblemDesk problems;

    @Autowired
    TicketDesk desk;

    @Autowired
    TextSearch search;

    @Autowired
    BulkDesk bulks;

    @Autowired
    BulkRuns runs;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    JdbcClient jdbc;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        jdbc.sql("delete from tickets.bulk").update();
    }

    @Test
    void likeTicketsAreSuggestedOnATicketsPageAndMadeAProblem() {
        var ticket = saying("Kod nie działa", OF_SACHETS);
        var like = saying("Nieznany kod", "Moje kody z saszetek z kawą mieloną też są odrzucane");
        search.settle();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate("tickets/" + ticket.number());
        settled(() -> assertThat(_get(ProblemCard.class).getElement().getTextRecursively())
                .contains(like.number().toString())
                .contains("saszetek"));

        _setValue(_get(_get(ProblemCard.class), Checkbox.class), true);
        _click(button("tickets.problems.create-with", 1));
        assertThat(_get(TextField.class, spec -> spec.withLabel(words("tickets.problems.name")))
                        .getValue())
                .isEqualTo("Kod nie działa");
        _click(button("tickets.problems.save"));

        var problem = problems.of(ticket.number()).orElseThrow();
        assertThat(problems.tickets(problem.id()))
                .extracting(linked -> linked.ticket().number())
                .containsExactlyInAnyOrder(ticket.number(), like.number());
        assertThat(_get(ProblemCard.class).getElement().getTextRecursively())
                .contains(problem.id().toString())
                .contains(words("tickets.problems.others", 1, 2));
    }

    @Test
    void aLikeProblemIsLinkedAndUnlinkedOnATicketsPage() {
        var ticket = saying("Kod nie działa", OF_SACHETS);
        var known = saying("Nieznany kod", "Moje kody z saszetek z kawą mieloną też są odrzucane");
        openTabFor(SignedIn.agentOf(fixture.program()));
        var problem = aProblem(known);
        search.settle();
        UI.getCurrent().navigate("tickets/" + ticket.number());
        settled(() -> assertThat(_get(ProblemCard.class).getElement().getTextRecursively())
                .contains(problem.id().toString()));

        _click(button("tickets.problems.link"));
        assertThat(problems.of(ticket.number())).isPresent();

        _click(button("tickets.problems.unlink"));
        assertThat(problems.of(ticket.number())).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText(words("tickets.problems.create"))))
                .hasSize(1);
    }

    @Test
    void selectedTicketsOfAListAreLinkedAndWhatIsRefusedIsTold() {
        var free = fixture.anOpenTicket();
        var taken = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        aProblem(taken);
        var wanted = aProblem();
        UI.getCurrent().navigate("tickets");
        Grid<ListedTicket> grid = grid();
        grid.asMultiSelect().select(GridKt._get(grid, 0), GridKt._get(grid, 1));

        _click(button("tickets.problems.link-other"));
        ComboBox<Problem> choice = choice("tickets.problems.link.to");
        _setValue(choice, problems.find(wanted.id()).orElseThrow());
        _click(button("tickets.problems.link"));

        assertThat(problems.of(free.number()).orElseThrow().id()).isEqualTo(wanted.id());
        assertThat(_get(LinkDialog.class).getElement().getTextRecursively())
                .contains(words("tickets.problems.link.some", 1, 1))
                .contains(taken.number().toString());
    }

    @Test
    void theListCountsTicketsAndHidesWhatIsSolved() {
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        var open = aProblem(fixture.anOpenTicket(), fixture.aClosedTicket());
        problems.settle(aProblem().id(), State.SOLVED);
        UI.getCurrent().navigate("problems");

        Grid<Problem> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid, 0).toString()).contains(words("tickets.problems.tally", 1, 2));
        assertThat(GridKt._get(grid, 0).id()).isEqualTo(open.id());
        _setValue(_get(Checkbox.class, spec -> spec.withLabel(words("tickets.problems.with-solved"))), true);
        assertThat(GridKt._size(grid)).isEqualTo(2);
    }

    @Test
    void theCountsOfAnOpenPageFollowTheTickets() {
        var ticket = fixture.anOpenTicket();
        openTabFor(SignedIn.agentOf(fixture.program()));
        var problem = aProblem(ticket);
        UI.getCurrent().navigate("problems/" + problem.id().value());
        assertThat(page()).contains(words("tickets.problems.tally", 1, 1));

        problems.link(problem.id(), List.of(fixture.anOpenTicket().number())).orElseThrow();

        settled(() -> assertThat(page()).contains(words("tickets.problems.tally", 2, 2)));
    }

    @Test
    void allAreAnsweredTogetherAfterAPreviewOfEach() {
        var halina = fixture.anOpenTicket();
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        var problem = aProblem(halina, saying("Telefon", "Dzwonię bez adresu"));
        UI.getCurrent().navigate("problems/" + problem.id().value());

        _click(button("tickets.problems.answer"));
        _setValue(_get(dialog(), TextArea.class), "Dzień dobry, {{name}} {{nobody}}");
        assertThat(dialogText()).contains(words("refusal.template-unknown-variable", 1, "nobody"));
        _setValue(_get(dialog(), TextArea.class), "Dzień dobry, {{name}}: {{number}}");

        assertThat(dialogText())
                .contains("Dzień dobry, Halina Wróbel: " + halina.number())
                .contains(words("tickets.problems.answer.sum", 1, 2))
                .contains(words("refusal.no-address"));
        _click(button("tickets.problems.answer.send", 1));
        var bulk = bulks.mine().getFirst();
        await().until(() -> !runs.isRunning(bulk.id()));
        assertThat(fixture.outbox(halina)).hasSize(1);
        settled(() -> assertThat(page()).contains(words("tickets.bulk.answered", 1, 1)));
        UI.getCurrent()
                .navigate("problems/" + aProblem(fixture.anOpenTicket()).id().value());
        assertThat(page()).as("that of another problem").doesNotContain(words("tickets.bulk.answered", 1, 1));
    }

    @Test
    void aProblemIsSolvedWithItsTicketsAndThoseThatStayAreTold() {
        var open = fixture.anOpenTicket();
        var complaint = fixture.anOpenComplaint();
        openTabFor(SignedIn.supervisorOf(fixture.program()));
        var problem = aProblem(open, complaint);
        UI.getCurrent().navigate("problems/" + problem.id().value());

        _click(button("tickets.problems.solve"));
        chooseWithoutAnswer();
        assertThat(dialogText())
                .contains(
                        words("refusal.complaint-unanswered", complaint.number().toString()));
        _click(_get(dialog(), Button.class, spec -> spec.withText(words("tickets.problems.solve"))));

        await().pollInSameThread().until(() -> bulks.mine().stream().allMatch(bulk -> bulk.left() == 0));
        assertThat(fixture.now(open).state()).isEqualTo(Ticket.State.RESOLVED);
        assertThat(problems.find(problem.id()).orElseThrow().isSolved()).isTrue();
    }

    @Test
    void agentsAreOfferedNeitherAnswersNorSolving() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        var problem = aProblem(fixture.anOpenTicket());
        UI.getCurrent().navigate("problems/" + problem.id().value());

        assertThat(_find(Button.class, spec -> spec.withText(words("tickets.problems.answer"))))
                .isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText(words("tickets.problems.solve"))))
                .isEmpty();
        _click(button("tickets.problems.cause-found"));
        assertThat(problems.find(problem.id()).orElseThrow().state()).isEqualTo(State.KNOWN_CAUSE);
    }

    @Test
    void selectedTicketsAreTakenOutOfAProblem() {
        openTabFor(SignedIn.agentOf(fixture.program()));
        var problem = aProblem(fixture.anOpenTicket(), fixture.anOpenTicket());
        UI.getCurrent().navigate("problems/" + problem.id().value());
        Grid<LinkedTicket> grid = grid();

        grid.asMultiSelect().select(GridKt._get(grid, 0));
        _click(button("tickets.problems.unlink-chosen", 1));

        assertThat(problems.find(problem.id()).orElseThrow().tickets().all()).isEqualTo(1);
        assertThat(GridKt._size(grid)).isEqualTo(1);
    }

    @Test
    void aProblemOfAnotherProgramIsNotShown() {
        SignedIn.agentOf(fixture.program());
        var problem = aProblem();
        openTabFor(SignedIn.agentOf(new TicketFixture(context).program()));

        UI.getCurrent().navigate("problems/" + problem.id().value());

        assertThat(page()).contains(words("tickets.problems.unknown")).doesNotContain("Awaria");
    }

    @SuppressWarnings("unchecked")
    private static void chooseWithoutAnswer() {
        RadioButtonGroup<Object> way = _get(dialog(), RadioButtonGroup.class);
        _setValue(
                way,
                way.getListDataView()
                        .getItems()
                        .filter(each -> each.toString().equals("WITH_TICKETS"))
                        .findFirst()
                        .orElseThrow());
    }

    private Problem aProblem(Ticket... tickets) {
        var problem = problems.open(fixture.program(), Content.named("Awaria")).orElseThrow();
        problems.link(
                        problem.id(),
                        List.of(tickets).stream().map(Ticket::number).toList())
                .orElseThrow();
        return problem;
    }

    private Ticket saying(String subject, String text) {
        var command = new OpenTicket(
                fixture.program(),
                null,
                new Contact("Adam Nowak", null),
                Channel.PHONE,
                Kind.QUESTION,
                Topic.OTHER,
                null,
                subject,
                text,
                Language.PL);
        return gatekeeper.asSystem("test", () -> desk.open(command));
    }

    private static void settled(Runnable assertion) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertion.run();
        });
    }

    private static String page() {
        return _find(Div.class).stream()
                .map(Component::getElement)
                .map(element -> element.getTextRecursively())
                .reduce("", String::concat);
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static String dialogText() {
        return dialog().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static <T> Grid<T> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> choice(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(words(label)));
    }

    private static Button button(String key, Object... arguments) {
        return _get(Button.class, spec -> spec.withText(words(key, arguments)));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
