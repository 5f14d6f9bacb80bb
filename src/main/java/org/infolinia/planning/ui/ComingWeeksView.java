package org.infolinia.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.planning.Communication;
import org.infolinia.planning.CommunicationDesk;
import org.infolinia.planning.Stage;
import org.infolinia.planning.panel.CommunicationItems;
import org.infolinia.planning.panel.PlanWords;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;

/** What participants are told now and in the next two weeks, for whoever answers them; to be read, not to be changed. */
@Route("coming")
@Menu(order = 74, icon = "CALENDAR", title = "planning.menu")
@RolesAllowed("AGENT")
class ComingWeeksView extends Div implements HasDynamicTitle {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final transient CommunicationItems items;
    private final transient PlanWords words;

    ComingWeeksView(
            CommunicationDesk desk,
            CommunicationItems items,
            PlanWords words,
            ProgramSelection selection,
            Clock clock) {
        this.items = items;
        this.words = words;
        addClassNames("page-slot", "planned");
        var programs = selection.inView().stream().collect(Collectors.toMap(Program::id, Function.identity()));
        var now = clock.instant();
        var list = new UnorderedList();
        list.addClassName("told-today");
        desk.between(programs.keySet(), now, now.plus(TWO_WEEKS)).stream()
                .filter(communication ->
                        communication.stage(now) == Stage.PLANNED || communication.stage(now) == Stage.UNDER_WAY)
                .sorted(Comparator.comparing(
                        communication -> communication.plan().from()))
                .forEach(communication -> list.add(items.item(
                        communication,
                        Optional.ofNullable(programs.get(communication.program())),
                        Optional.of(people(communication)))));
        var card = new Card(Icon.CALENDAR, getTranslation("planning.two-weeks"));
        add(new WorkPage(new Strip(getPageTitle()))
                .work(
                        list.getChildren().findAny().isPresent()
                                ? card.edgeToEdge().with(list)
                                : card.with(new EmptyState(Icon.CALENDAR, getTranslation("planning.two-weeks-none")))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("planning.title");
    }

    private String people(Communication communication) {
        return PlanWords.say(
                "planning.reaches",
                PlanWords.say(communication.plan().channel().messageKey()),
                words.number(communication.plan().audience()));
    }
}
