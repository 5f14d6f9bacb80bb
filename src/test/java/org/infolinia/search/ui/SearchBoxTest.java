package org.infolinia.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

class SearchBoxTest extends ViewTest {

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;

    @BeforeEach
    void halinaIsRegistered() {
        program = new Programs(directory, gatekeeper).aProgram();
        gatekeeper.asSystem("test", () -> register.register(ParticipantFixture.halina(program)));
        gatekeeper.asSystem("test", upkeep::settle);
        openTabFor(SignedIn.agentOf(program));
        UI.getCurrent().navigate("participants/1");
    }

    @Test
    void aFoundParticipantOpensHisPage() {
        type("wrob");
        assertThat(_get(Span.class, spec -> spec.withText("1 result"))
                        .getElement()
                        .getAttribute("role"))
                .isEqualTo("status");

        _click(option());

        assertThat(_get(H1.class).getText()).isEqualTo("Halina Wróbel");
        _assertNone(SearchResults.class);
    }

    @Test
    void theBestRowIsChosenAtOnce() {
        type("wróbel");

        assertThat(option().getElement().getAttribute("aria-selected")).isEqualTo("true");
    }

    @Test
    void findingNothingIsSaid() {
        type("brzęczyszczykiewicz");

        assertThat(_find(
                        Span.class,
                        spec -> spec.withPredicate(span -> span.getText().startsWith("Nothing found"))))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void rubbishDoesNoHarm(String rubbish) {
        type("wróbel");
        type(rubbish);

        assertThat(_get(SearchResults.class).getChildren()).isNotEmpty();
    }

    static List<String> rubbish() {
        return List.of(
                "a".repeat(10_000),
                "1".repeat(10_000),
                "🧨 ".repeat(100),
                "?!;:,.'\"()[]{}*~^\\/",
                "\u202Eleborw\u202C \u200F\u200E",
                "'; drop table participants.participant; --",
                "name:[a TO z] AND *:* ~0.1",
                "\u0000\uFFFF\uD83E");
    }

    @Test
    void nothingButBlanksShowsNoList() {
        type("wróbel");
        type("   ");

        _assertNone(SearchResults.class);
    }

    @Test
    void escapeClosesTheListAndAnArrowBringsItBackWithWhatWasTyped() {
        type("wróbel");

        press("Escape");
        _assertNone(SearchResults.class);

        press("ArrowDown");
        assertThat(option().getElement().getAttribute("aria-label")).contains("Halina Wróbel");
    }

    @Test
    void aSecondEscapeForgetsWhatWasTyped() {
        type("wróbel");
        press("Escape");
        press("Escape");

        press("Enter");
        _assertNone(SearchResults.class);
    }

    @Test
    void enterOpensTheChosenRowAndAfterEscapeBringsTheListBack() {
        type("wróbel");
        press("Escape");

        press("Enter");
        assertThat(option().getElement().getAttribute("aria-selected")).isEqualTo("true");

        press("Enter");
        assertThat(_get(H1.class).getText()).isEqualTo("Halina Wróbel");
    }

    @Test
    void whatNobodyIsCalledIsLookedForInWhatWasSaid() {
        type("nie doszła & paczka");

        press("Enter");

        assertThat(_get(TextField.class, spec -> spec.withValue("nie doszła & paczka"))
                        .isVisible())
                .isTrue();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("ticket-search");
    }

    private static void type(String text) {
        tell("ask", text);
    }

    private static void press(String key) {
        tell("press", key);
    }

    /** As the browser's half of the box tells the server. */
    private static void tell(String event, String detail) {
        var box = _get(SearchBox.class).getElement();
        var data = JacksonUtils.createObjectNode().put("event.detail", detail);
        box.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(box, event, data));
    }

    private static SearchOption option() {
        return _find(_get(SearchResults.class), SearchOption.class).getFirst();
    }
}
