package org.infolinia.tickets.fulltext.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.infolinia.tickets.fulltext.TextAnswer;
import org.infolinia.tickets.fulltext.TextSearch;
import org.infolinia.tickets.fulltext.question.QuestionReader;

/** Tickets by what was said in them: what is asked stands in the address, so that it can be kept and passed on. */
@Route(TextSearchView.PATH)
@PermitAll
class TextSearchView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    static final String PATH = "ticket-search";

    /** What holds the question in the address. */
    static final String ASKED = "q";

    private static final int TYPING_PAUSE_MILLISECONDS = 300;

    private final TextSearch search;
    private final Formats formats;
    private final Map<ProgramId, Program> programs;
    private final TextField question = new TextField();
    private final Span count = new Span();
    private final Div results = new Div();

    TextSearchView(TextSearch search, ProgramSelection selection, Formats formats) {
        this.search = search;
        this.formats = formats;
        programs = selection.inView().stream().collect(Collectors.toMap(Program::id, Function.identity()));
        addClassNames("page", "text-search");
        results.addClassName("text-search-results");
        var card = new Card(getTranslation("tickets.fulltext.title")).filling().with(new Operators(), results);
        card.addClassName("headless");
        add(strip(), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tickets.fulltext.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ASKED)
                .orElse("");
        if (!asked.equals(question.getValue())) {
            question.setValue(asked);
        }
        answer();
        question.focus();
    }

    private Strip strip() {
        question.addClassName("text-search-question");
        question.setAriaLabel(getTranslation("tickets.fulltext.title"));
        question.setPlaceholder(getTranslation("tickets.fulltext.hint"));
        question.setPrefixComponent(Icon.SEARCH.create());
        question.setClearButtonVisible(true);
        question.setMaxLength(QuestionReader.MAXIMUM_LENGTH);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        question.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                noteInAddress();
                answer();
            }
        });
        count.addClassNames("small", "muted", "unwrapped");
        count.getElement().setAttribute("role", "status");
        return new Strip(getTranslation("tickets.fulltext.title"), count).with(question);
    }

    private void noteInAddress() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PATH, QueryParameters.of(ASKED, question.getValue())));
    }

    private void answer() {
        var answer = search.find(question.getValue(), programs.keySet(), Language.ofLocale(getLocale()));
        question.setInvalid(!answer.misunderstood().isEmpty());
        question.setErrorMessage(answer.misunderstood().stream()
                .map(words -> getTranslation(words.key(), words.arguments().toArray()))
                .collect(Collectors.joining(" ")));
        count.setText(question.isEmpty() || question.isInvalid() ? "" : counted(answer));
        results.removeAll();
        if (!answer.isComplete()) {
            results.add(new Span(getTranslation("tickets.fulltext.incomplete")));
        }
        if (answer.found().isEmpty()) {
            results.add(new EmptyState(
                    Icon.SEARCH,
                    getTranslation(
                            question.isEmpty() || question.isInvalid()
                                    ? "tickets.fulltext.ask"
                                    : "tickets.fulltext.nothing")));
        } else {
            results.add(list(answer));
        }
    }

    private String counted(TextAnswer answer) {
        int found = answer.found().size();
        return answer.isMore()
                ? getTranslation("tickets.fulltext.more", found)
                : getTranslation("tickets.list.count", formats.number(found, getLocale()), found);
    }

    private OrderedList list(TextAnswer answer) {
        var list = new OrderedList();
        list.addClassName("text-search-list");
        answer.found().forEach(ticket -> list.add(new FoundTicketItem(ticket, programs, formats)));
        return list;
    }
}
