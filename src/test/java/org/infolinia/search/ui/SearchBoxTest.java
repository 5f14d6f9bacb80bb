package org.infolinia.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.SearchDesk;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchBoxTest extends ViewTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    SearchDesk desk;

    private ProgramId program;

    @BeforeEach
    void halinaIsRegistered() {
        program = new Programs(directory, gatekeeper).aProgram();
        gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
        desk.settle();
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/1");
    }

    @Test
    void aFoundParticipantOpensHisPage() {
        _setValue(box(), "wrob");
        assertThat(_get(Span.class, spec -> spec.withText("1 result"))
                        .getElement()
                        .getAttribute("role"))
                .isEqualTo("status");

        _click(option());

        assertThat(_get(H1.class).getText()).isEqualTo("Halina Wróbel");
        assertThat(box().getValue()).isEmpty();
        _assertNone(SearchResults.class);
    }

    @Test
    void theBestRowIsChosenAtOnce() {
        _setValue(box(), "wróbel");

        assertThat(option().getElement().getAttribute("aria-selected")).isEqualTo("true");
    }

    @Test
    void findingNothingIsSaid() {
        _setValue(box(), "brzęczyszczykiewicz");

        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(span -> span.getText().startsWith("Nothing found"))))
                .hasSize(1);
    }

    private static TextField box() {
        return _get(_get(SearchBox.class), TextField.class);
    }

    private static ListItem option() {
        return _get(_get(SearchResults.class), ListItem.class);
    }
}
