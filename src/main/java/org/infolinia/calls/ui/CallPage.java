package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Direction;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.FinishCall;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.WorkPage;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ParticipantCards;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.scripts.ScriptVersionId;
import org.infolinia.scripts.panel.ScriptPlayer;
import org.infolinia.scripts.panel.ScriptPlayers;
import org.jspecify.annotations.Nullable;

/** One call: the call bar, who calls, the script and the note, and what is true of the caller now. */
@Route("calls/:call([1-9][0-9]{0,17})")
@PermitAll
class CallPage extends Div implements HasDynamicTitle, BeforeEnterObserver, CallBar.Controls {

    private final CallDesk desk;
    private final WrapUps wrapUps;
    private final ParticipantRegister register;
    private final ParticipantCards cards;
    private final CallerColumns columns;
    private final ProgramDirectory programs;
    private final ScriptLibrary library;
    private final ScriptPlayers players;
    private final CallRows rows;
    private final Formats formats;

    private final Div quickActions = slot();
    private final Div state = slot();
    private Optional<ScriptPlayer> player = Optional.empty();
    private boolean isChoosingScript;
    private @Nullable CallId id;

    CallPage(
            CallDesk desk,
            WrapUps wrapUps,
            ParticipantRegister register,
            ParticipantCards cards,
            CallerColumns columns,
            ProgramDirectory programs,
            ScriptLibrary library,
            ScriptPlayers players,
            CallRows rows,
            Formats formats) {
        this.desk = desk;
        this.wrapUps = wrapUps;
        this.register = register;
        this.cards = cards;
        this.columns = columns;
        this.programs = programs;
        this.library = library;
        this.players = players;
        this.rows = rows;
        this.formats = formats;
        addClassNames("page-slot", "call-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("call")
                .map(number -> new CallId(Long.parseLong(number)))
                .flatMap(desk::find)
                .ifPresentOrElse(this::show, this::showNotFound);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("calls.title");
    }

    @Override
    public void hold() {
        show(desk.hold(call()));
    }

    @Override
    public void resume() {
        show(desk.resume(call()));
    }

    @Override
    public void end() {
        show(desk.end(call()));
    }

    private void show(CallView call) {
        id = call.id();
        var program = programs.get(call.program());
        removeAll();
        add(new WorkPage(new CallBar(call, program, numberOf(call), this))
                .who(who(call, program), quickActions)
                .work(work(call))
                .state(state));
        showColumns(call);
    }

    private void showNotFound() {
        removeAll();
        var sentence = getTranslation("calls.not-found");
        add(new WorkPage(new Strip(getPageTitle()))
                .work(new Card(sentence)
                        .with(new EmptyState(
                                Icon.PHONE, sentence, new Anchor("calls", getTranslation("calls.back"))))));
    }

    private Component who(CallView call, Program program) {
        var participant = call.participant();
        if (participant != null) {
            var card = cards.create(participant, CaseReference.call(call.id().value()));
            card.onLevelChange(level -> levelChanged(call, level));
            return card;
        }
        return new CallerCard(
                getTranslation("calls.caller"),
                isChangeable(call) ? desk.candidates(call.id()) : List.of(),
                typed -> search(typed, program),
                this::attach);
    }

    private void attach(ParticipantId participant) {
        show(desk.attach(call(), participant));
    }

    private void levelChanged(CallView call, IdentificationLevel level) {
        if (level == IdentificationLevel.UNKNOWN) {
            show(desk.anotherPerson(call.id()));
            return;
        }
        player.ifPresent(ScriptPlayer::refresh);
        showColumns(call);
    }

    private List<Participant> search(String typed, Program program) {
        var byPhone = PhoneNumber.parse(typed, program.country()).stream()
                .flatMap(number -> register.byPhone(program.id(), number).stream());
        var byEmail =
                EmailAddress.parse(typed).stream().flatMap(address -> register.byEmail(program.id(), address).stream());
        return Stream.concat(byPhone, byEmail).distinct().toList();
    }

    private Component[] work(CallView call) {
        var note = new NoteCard(call, formats, text -> desk.note(call.id(), text));
        player = Optional.empty();
        return switch (call.phase()) {
            case TALKING, ON_HOLD -> new Component[] {script(call), note};
            case WRAP_UP -> new Component[] {wrapUps.create(call, this::finish), note};
            case FINISHED -> new Component[] {summary(call), note};
        };
    }

    private Component script(CallView call) {
        var run = call.run();
        if (run == null || isChoosingScript) {
            return new ScriptChoice(getTranslation("scripts.choose"), library.published(call.program()), this::follow);
        }
        var leading = players.create(run, this::chooseScript);
        leading.onStep(step -> showColumns(call));
        player = Optional.of(leading);
        return leading;
    }

    private void chooseScript() {
        isChoosingScript = true;
        desk.find(call()).ifPresent(this::show);
    }

    private void follow(ScriptVersionId version) {
        isChoosingScript = false;
        desk.follow(call(), version);
        desk.find(call()).ifPresent(this::show);
    }

    private Optional<Refusal> finish(FinishCall command) {
        return switch (desk.finish(call(), command)) {
            case Outcome.Refused<CallView>(Refusal refusal) -> Optional.of(refusal);
            case Outcome.Done<CallView> done -> {
                UI.getCurrent().navigate("calls");
                yield Optional.empty();
            }
        };
    }

    private Component summary(CallView call) {
        var facts = new Facts()
                .with(getTranslation("calls.summary.agent"), call.agentName())
                .with(getTranslation("calls.summary.when"), formats.moment(call.answeredAt(), getLocale()))
                .with(getTranslation("calls.summary.talk"), CallRows.minutes(call.duration()))
                .with(getTranslation("calls.summary.hold"), CallRows.minutes(call.held()))
                .with(getTranslation("calls.summary.about"), rows.about(call, getLocale()));
        Optional.ofNullable(call.noSurveyReason())
                .ifPresent(reason -> facts.with(getTranslation("calls.no-survey"), reason));
        return new Card(Icon.PHONE, getTranslation("calls.summary")).with(facts);
    }

    private void showColumns(CallView call) {
        quickActions.removeAll();
        state.removeAll();
        Optional.ofNullable(call.participant()).flatMap(register::find).ifPresent(participant -> {
            var level = register.levelOf(participant.id());
            if (isChangeable(call)) {
                var reference = CaseReference.call(call.id().value());
                columns.quickActions(participant, level, reference, () -> showColumns(call))
                        .ifPresent(quickActions::add);
            }
            state.add(columns.state(participant, level));
        });
    }

    private String numberOf(CallView call) {
        var number = call.direction() == Direction.OUTBOUND ? call.dialled() : call.from();
        return number == null ? getTranslation("calls.unknown-caller") : number.formatted();
    }

    private static boolean isChangeable(CallView call) {
        return call.phase() != Phase.FINISHED;
    }

    private CallId call() {
        if (id == null) {
            throw new IllegalStateException("No call is shown");
        }
        return id;
    }

    private static Div slot() {
        var slot = new Div();
        slot.addClassName("column-slot");
        return slot;
    }
}
