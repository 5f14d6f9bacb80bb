package org.infolinia.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.kernel.AgentId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.WorkMail;
import org.infolinia.security.WorkMails;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;

/** The people who work here, and by what each is known in private; who has nothing put down can adjust his own wallet. */
@Route("agents")
@Menu(order = 530, icon = "USER", title = "agents.title")
@RolesAllowed("ADMINISTRATOR")
class AgentsView extends Div implements HasDynamicTitle {

    private final AgentDirectory agents;
    private final AgentContacts contacts;
    private final Competences competences;
    private final WorkMails mails;
    private final Grid<AgentView> grid = new Grid<>();
    private Map<AgentId, Integer> numbers = Map.of();
    private Map<AgentId, Competence> known = Map.of();
    private Map<AgentId, WorkMail> workMail = Map.of();

    AgentsView(AgentDirectory agents, AgentContacts contacts, Competences competences, WorkMails mails) {
        this.agents = agents;
        this.contacts = contacts;
        this.competences = competences;
        this.mails = mails;
        addClassName("page");
        prepareGrid();
        add(
                new Strip(getPageTitle()),
                new Card(Icon.USER, getTranslation("agents.everybody"))
                        .edgeToEdge()
                        .filling()
                        .with(grid));
        refresh();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("agents.title");
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setSizeFull();
        grid.addColumn(agent -> agent.name().full())
                .setHeader(getTranslation("agents.name"))
                .setFlexGrow(1);
        grid.addColumn(AgentView::login).setHeader(getTranslation("agents.login"));
        grid.addColumn(agent -> getTranslation("agents.role." + agent.role().name()))
                .setHeader(getTranslation("agents.role"));
        grid.addComponentColumn(this::competence)
                .setKey("competence")
                .setHeader(getTranslation("agents.competence"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::known).setHeader(getTranslation("agents.contacts"));
        grid.addComponentColumn(this::edit)
                .setKey("contacts")
                .setHeader(getTranslation("agents.contacts.edit"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(agent -> Optional.ofNullable(workMail.get(agent.id()))
                        .map(mail -> mail.address().value())
                        .orElse(""))
                .setHeader(getTranslation("agents.mail"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::editMail)
                .setKey("mail")
                .setHeader(getTranslation("agents.mail.edit"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void refresh() {
        var everybody = agents.everybody();
        numbers = contacts.numbers();
        known = competences.of(everybody.stream().map(AgentView::id).toList());
        workMail = mails.all();
        grid.setItems(everybody);
    }

    /** What he can do, which is the button to change it. */
    private Component competence(AgentView agent) {
        var words = abilities(known.getOrDefault(agent.id(), Competence.UNKNOWN));
        var edit =
                Buttons.plain(Icon.PENCIL, words, () -> new CompetenceDialog(agent, competences, this::refresh).open());
        edit.addThemeName("tertiary");
        edit.setTooltipText(getTranslation("agents.competence.edit"));
        edit.setAriaLabel(
                getTranslation("agents.competence.edit") + ": " + agent.name().full() + ", " + words);
        return edit;
    }

    private String abilities(Competence competence) {
        var languages = competence.languages().isEmpty()
                ? Stream.of(getTranslation("agents.competence.any"))
                : competence.languages().stream()
                        .sorted()
                        .map(language -> language.code().toUpperCase(Locale.ROOT));
        return Stream.concat(languages, competence.skills().stream().sorted()).collect(Collectors.joining(", "));
    }

    private Component known(AgentView agent) {
        int size = numbers.getOrDefault(agent.id(), 0);
        return size == 0
                ? new Badge(Icon.ALERT, getTranslation("agents.contacts.none"), Tone.WARN)
                : new Badge(Icon.CHECK, getTranslation("agents.contacts.number", size), Tone.OK);
    }

    /** Every row has this button; whoever hears it must hear whose it is. */
    private Component edit(AgentView agent) {
        var edit = Buttons.plain(
                Icon.PENCIL,
                getTranslation("agents.contacts.edit"),
                () -> new OwnContactsDialog(agent, contacts, this::refresh).open());
        edit.setAriaLabel(
                getTranslation("agents.contacts.edit") + ": " + agent.name().full());
        return edit;
    }

    private Component editMail(AgentView agent) {
        var edit = Buttons.plain(
                Icon.MAIL,
                getTranslation("agents.mail.edit"),
                () -> new WorkMailDialog(agent, Optional.ofNullable(workMail.get(agent.id())), mails, this::refresh)
                        .open());
        edit.setAriaLabel(
                getTranslation("agents.mail.edit") + ": " + agent.name().full());
        return edit;
    }
}
