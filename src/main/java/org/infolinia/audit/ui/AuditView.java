package org.infolinia.audit.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.audit.AuditEntry;
import org.infolinia.audit.AuditQuestion;
import org.infolinia.audit.AuditTrail;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.ActorNames;
import org.infolinia.kit.Card;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;

/** The trail, newest first: when, who, what, and to what. */
@Route("audit")
@Menu(order = 510, icon = "HISTORY", title = "audit.title")
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AuditView extends Div implements HasDynamicTitle {

    private static final String ACTION_PREFIX = "audit.action.";

    private final AuditTrail trail;
    private final Phrasebook phrasebook;
    private final ActorNames actors;
    private final Formats formats;
    private final TextField search = new TextField();
    private final Grid<AuditEntry> grid = new Grid<>();

    AuditView(AuditTrail trail, Phrasebook phrasebook, ActorNames actors, Formats formats) {
        this.trail = trail;
        this.phrasebook = phrasebook;
        this.actors = actors;
        this.formats = formats;
        addClassName("page");
        prepareSearch();
        prepareGrid();
        add(
                new Strip(getTranslation("audit.title")).with(search),
                new Card(getTranslation("audit.newest")).edgeToEdge().filling().with(grid));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private void prepareSearch() {
        search.setAriaLabel(getTranslation("audit.search"));
        search.setPlaceholder(getTranslation("audit.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        search.addClassName("audit-search");
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(entry -> formats.moment(entry.at(), getLocale()))
                .setHeader(getTranslation("audit.at"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(entry -> actors.inWords(entry.actorName(), getLocale()))
                .setHeader(getTranslation("audit.actor"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.addColumn(entry -> getTranslation(ACTION_PREFIX + entry.action())).setHeader(getTranslation("audit.deed"));
        grid.addColumn(this::subject)
                .setHeader(getTranslation("audit.subject"))
                .setWidth("180px")
                .setFlexGrow(0);
        grid.addColumn(AuditView::details).setHeader(getTranslation("audit.details"));
        grid.setItems(query -> trail.newest(question(), query.getOffset(), query.getLimit()).stream());
        grid.setEmptyStateText(getTranslation("audit.nothing"));
    }

    /** What the trail writes as {@code ticket:20431} reads as that ticket. */
    private String subject(AuditEntry entry) {
        var parts = entry.subject().split(":", 2);
        return phrasebook
                .find(Language.ofLocale(getLocale()), "audit.subject." + parts[0], parts[parts.length - 1])
                .orElse(entry.subject());
    }

    private AuditQuestion question() {
        return new AuditQuestion(search.getValue(), actionsSaying(search.getValue()));
    }

    /** The deeds whose words, as the reader sees them, contain what was typed. */
    private Set<String> actionsSaying(String typed) {
        if (typed.isBlank()) {
            return Set.of();
        }
        var words = typed.strip().toLowerCase(getLocale());
        return phrasebook.keys(Language.ofLocale(getLocale())).stream()
                .filter(key -> key.startsWith(ACTION_PREFIX))
                .filter(key -> getTranslation(key).toLowerCase(getLocale()).contains(words))
                .map(key -> key.substring(ACTION_PREFIX.length()))
                .collect(Collectors.toSet());
    }

    private static String details(AuditEntry entry) {
        return entry.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(" · "));
    }
}
