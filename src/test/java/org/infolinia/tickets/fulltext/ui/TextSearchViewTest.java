package org.infolinia.tickets.fulltext.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.fulltext.TextSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TextSearchViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TextSearch search;

    TicketFixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new TicketFixture(context);
        openTabFor(SignedIn.agentOf(fixture.program()));
    }

    @Test
    void whatIsAskedInTheAddressIsAnsweredWithLinksToTheMessages() {
        var ticket = fixture.anOpenTicket();
        long message = fixture.conversation(ticket).getFirst().id();

        open("miesiąca");

        assertThat(question().getValue()).isEqualTo("miesiąca");
        assertThat(_find(_get(FoundTicketItem.class), Anchor.class).stream().map(Anchor::getHref))
                .containsExactly("tickets/" + ticket.number() + "?message=" + message);
        assertThat(marks()).containsExactly("miesiąca");
    }

    @Test
    void whatIsNotUnderstoodIsSaidBesideTheField() {
        open("stan:nowe");

        assertThat(question().isInvalid()).isTrue();
        assertThat(question().getErrorMessage())
                .isEqualTo("There is no operator “stan:”. Put a plain word in quotation marks.");
    }

    @Test
    void theTicketOpensAtTheMessage() {
        var ticket = fixture.anOpenTicket();
        fixture.answers(ticket, "Sprawdzam");

        UI.getCurrent()
                .navigate(
                        "tickets/" + ticket.number(),
                        QueryParameters.of(
                                "message",
                                Long.toString(
                                        fixture.conversation(ticket).getFirst().id())));

        assertThat(scriptsSent()).anyMatch(script -> script.contains("scrollIntoView"));
        assertThat(_find(HtmlContainer.class, spec -> spec.withClasses("entry-found")))
                .hasSize(1);
    }

    private void open(String asked) {
        search.settle();
        openTabFor(SignedIn.agentOf(fixture.program()));
        UI.getCurrent().navigate(TextSearchView.PATH, QueryParameters.of(TextSearchView.ASKED, asked));
    }

    private TextField question() {
        return _get(TextField.class, spec -> spec.withClasses("text-search-question"));
    }

    private static List<String> marks() {
        return _find(HtmlContainer.class).stream()
                .filter(part -> part.getElement().getTag().equals("mark"))
                .map(HtmlContainer::getText)
                .toList();
    }
}
