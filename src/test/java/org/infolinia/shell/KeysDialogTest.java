package org.infolinia.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.Programs;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.keys.KeyChoice;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeysDialogTest extends ViewTest {

    @Autowired
    CallDesk calls;

    @Autowired
    AgentDirectory agents;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    private ProgramId program;
    private SignedInAgent agent;

    @BeforeEach
    void anAgentHasACall() {
        program = new Programs(directory, gatekeeper).aProgram();
        agent = anAgent("Tomasz");
        openTabFor(agent);
        showCall(calls.start(StartCall.byHand(program, null)).orElseThrow());
    }

    @Test
    void aKeyThatWasSwitchedOffIsHeardNoMoreAndItsButtonStaysSo() {
        assertThat(shortcut("Hold")).isEqualTo("F4");

        choose("Hold", KeyChoice.OFF);
        openAnotherTab(agent);

        assertThat(shortcut("Hold")).isNull();
        _click(button("Hold"));
        assertThat(button("Resume").isVisible()).isTrue();
    }

    @Test
    void aKeyThatWasMovedIsSaidAndHeardWithShift() {
        choose("End, or back to the queue", KeyChoice.WITH_SHIFT);
        choose("Note", KeyChoice.WITH_SHIFT);
        openAnotherTab(agent);

        assertThat(shortcut("End call")).isEqualTo("Shift+F9");
        assertThat(_get(TextArea.class).getElement().getAttribute("aria-keyshortcuts"))
                .isEqualTo("Alt+Shift+N");
    }

    @Test
    void whatOneAgentChoosesIsHisAlone() {
        choose("Hold", KeyChoice.OFF);

        var colleague = anAgent("Ewa");
        openTabFor(colleague);
        showCall(calls.start(StartCall.byHand(program, null)).orElseThrow());

        assertThat(shortcut("Hold")).isEqualTo("F4");
    }

    private SignedInAgent anAgent(String name) {
        return new EnrolledAgents(agents, gatekeeper).enroll(Language.EN, Role.AGENT, name, "Lis", program);
    }

    private void openAnotherTab(SignedInAgent whose) {
        MockVaadin.tearDown();
        openTabFor(whose);
        showCall(calls.inHand().orElseThrow());
    }

    private static void showCall(CallView call) {
        UI.getCurrent().navigate("calls/" + call.id().value());
    }

    private static void choose(String chord, KeyChoice choice) {
        _click(_get(NativeButton.class, spec -> spec.withClasses("rail-end")));
        @SuppressWarnings("unchecked")
        Select<KeyChoice> select = _get(
                _get(KeysDialog.class),
                Select.class,
                spec -> spec.withPredicate(
                        one -> chord.equals(one.getAriaLabel().orElse(""))));
        _setValue(select, choice);
        _get(KeysDialog.class).close();
        MockVaadin.clientRoundtrip(false);
    }

    private static Button button(String words) {
        return _get(Button.class, spec -> spec.withText(words));
    }

    private static String shortcut(String words) {
        return button(words).getElement().getAttribute("aria-keyshortcuts");
    }
}
