package org.infolinia.calls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.StartCall;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Card;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.NumberDialled;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramSelection;
import org.jspecify.annotations.Nullable;

/**
 * Where telephone systems lead that can only open a page: {@code /call?from=+48…&to=+48…}. Opening it changes nothing;
 * it shows who calls, and the agent takes the call himself.
 */
@Route("call")
@PermitAll
class CallLinkView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Surroundings around;
    private final transient ParticipantRegister register;
    private final transient ProgramSelection selection;
    private final Div refusals = new Div();

    CallLinkView(Surroundings around, ParticipantRegister register, ProgramSelection selection) {
        this.around = around;
        this.register = register;
        this.selection = selection;
        addClassNames("page-slot", "calls-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        removeAll();
        program(asked).ifPresentOrElse(program -> show(program, asked), this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.link");
    }

    /** Of the number that was called, or else the one in view. */
    private Optional<Program> program(Map<String, List<String>> asked) {
        var inView = selection.inView();
        return dialled(asked, inView)
                .map(NumberDialled::program)
                .<Optional<Program>>map(called -> around.programs().mine().stream()
                        .filter(program -> program.id().equals(called))
                        .findFirst())
                .orElseGet(() -> inView.stream().findFirst());
    }

    private Optional<NumberDialled> dialled(Map<String, List<String>> asked, List<Program> inView) {
        return inView.stream()
                .flatMap(program -> number(asked, "to", program).stream())
                .flatMap(number -> around.programs().number(number).stream())
                .findFirst();
    }

    private void show(Program program, Map<String, List<String>> asked) {
        var from = number(asked, "from", program).orElse(null);
        var dialled = number(asked, "to", program).orElse(null);
        var card = new Card(Icon.PHONE, getTranslation("calls.link"))
                .with(refusals, facts(program, from), new Paragraph(getTranslation("calls.start.what")));
        card.with(Buttons.primary(
                Icon.PHONE, getTranslation("calls.take"), Chord.SUBMIT, () -> take(program.id(), from, dialled)));
        add(new WorkPage(new Strip(getPageTitle())).who(card));
    }

    private void showNothing() {
        add(new WorkPage(new Strip(getPageTitle()))
                .who(new Card(getPageTitle()).with(new Paragraph(getTranslation("calls.link.nothing")))));
    }

    private Facts facts(Program program, @Nullable PhoneNumber from) {
        var facts = new Facts()
                .with(
                        getTranslation("calls.link.from"),
                        from == null ? getTranslation("calls.unknown-caller") : from.formatted())
                .with(getTranslation("calls.start.program"), program.name());
        List<Participant> candidates = from == null ? List.of() : register.byPhone(program.id(), from);
        candidates.stream()
                .limit(Surroundings.CANDIDATES_SHOWN)
                .forEach(candidate -> facts.with(
                        getTranslation("calls.rings.candidates"),
                        candidate.name().full() + " · " + around.distinction(candidate)));
        return facts;
    }

    private void take(ProgramId program, @Nullable PhoneNumber from, @Nullable PhoneNumber dialled) {
        switch (around.desk().start(new StartCall(program, Direction.INBOUND, from, dialled))) {
            case Outcome.Done<CallView>(CallView call) ->
                UI.getCurrent().navigate("calls/" + call.id().value());
            case Outcome.Refused<CallView>(var refusal) -> {
                refusals.removeAll();
                refusals.add(new Banner(refusal, Tone.WARN));
            }
        }
    }

    private static Optional<PhoneNumber> number(Map<String, List<String>> asked, String name, Program program) {
        return asked.getOrDefault(name, List.of()).stream()
                .findFirst()
                .flatMap(typed -> PhoneNumber.parse(withPlus(typed), program.country()));
    }

    /** A plus that was not escaped arrives as a blank. */
    private static String withPlus(String typed) {
        return typed.startsWith(" ") ? "+" + typed.strip() : typed;
    }
}
