package org.infolinia.calls.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallTransfers;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.calls.LineCall;
import org.infolinia.calls.panel.HotlineNews;
import org.infolinia.calls.trace.ui.CallTraces;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
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
import org.infolinia.security.Gatekeeper;
import org.jspecify.annotations.Nullable;

/** One call: the call bar, who calls, the script and the note, and what is true of the caller now. */
@Route("calls/:call([1-9][0-9]{0,17})")
@PermitAll
class CallPage extends Div implements HasDynamicTitle, BeforeEnterObserver, CallBar.Controls {

    private final CallDesk desk;
    private final CallTransfers transfers;
    private final CallFeed feed;
    private final Gatekeeper gatekeeper;
    private final WrapUps wrapUps;
    private final ParticipantRegister register;
    private final ParticipantCards cards;
    private final CallerColumns columns;
    private final ProgramDirectory programs;
    private final ScriptLibrary library;
    private final ScriptPlayers players;
    private final CallRows rows;
    private final CallTraces traces;
    private final List<HotlineNews> news;
    private final Formats formats;

    private final Div who = slot();
    private final Div work = slot();
    private final Div transferNews = slot();
    private final Div hotlineNews = slot();
    private final Div quickActions = slot();
    private final Div state = slot();
    private Optional<ScriptPlayer> player = Optional.empty();
    private boolean isChoosingScript;
    private @Nullable CallId id;
    private @Nullable CallView shown;
    private @Nullable WorkPage page;
    private @Nullable CallBar bar;
    private Optional<NoteCard> noteCard = Optional.empty();
    private Optional<WrapUpCard> wrapUpCard = Optional.empty();
    private @Nullable Registration listening;

    CallPage(
            CallDesk desk,
            CallTransfers transfers,
            CallFeed feed,
            Gatekeeper gatekeeper,
            WrapUps wrapUps,
            ParticipantRegister register,
            ParticipantCards cards,
            CallerColumns columns,
            ProgramDirectory programs,
            ScriptLibrary library,
            ScriptPlayers players,
            CallRows rows,
            CallTraces traces,
            List<HotlineNews> news,
            Formats formats) {
        this.desk = desk;
        this.transfers = transfers;
        this.feed = feed;
        this.gatekeeper = gatekeeper;
        this.wrapUps = wrapUps;
        this.register = register;
        this.cards = cards;
        this.columns = columns;
        this.programs = programs;
        this.library = library;
        this.players = players;
        this.rows = rows;
        this.traces = traces;
        this.news = List.copyOf(news);
        this.formats = formats;
        addClassNames("page-slot", "call-page");
    }

    /** Whoever comes here anew sees everything as it is now. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page = null;
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
        wrapUpCard.ifPresent(WrapUpCard::focus);
    }

    @Override
    public void decideRecording(boolean isRefused) {
        show(desk.decideRecording(call(), isRefused));
        requireNonNull(bar).focusRecording();
    }

    @Override
    public void transfer() {
        desk.find(call())
                .ifPresent(call -> new TransferDialog(
                                call, transfers, () -> desk.find(call.id()).ifPresent(this::show))
                        .open());
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var tab = attachment.getUI();
        gatekeeper.agent().ifPresent(agent -> listening = feed.listen(agent.id(), () -> tab.access(this::follow)));
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (listening != null) {
            listening.remove();
        }
    }

    /** Something has happened to the call elsewhere; what is being typed stays as it is. */
    private void follow() {
        var before = shown;
        if (id != null && before != null) {
            desk.find(id).filter(call -> call.differsFrom(before)).ifPresentOrElse(this::show, this::showOffer);
        }
    }

    /** An offer to pass the caller on changes nothing of the call itself. */
    private void showOffer() {
        if (shown != null) {
            showTransfer(shown);
        }
    }

    private void show(CallView call) {
        if (isMine(call) && call.isInHand()) {
            desk.greet(call.id());
        }
        if (page == null || !call.id().equals(id)) {
            build(call);
        } else {
            replaceBar(call);
        }
        showWho(call);
        showWork(call);
        showTransfer(call);
        noteCard.ifPresent(note -> note.follow(call));
        shown = call;
        showColumns(call);
    }

    private void build(CallView call) {
        id = call.id();
        shown = null;
        removeAll();
        who.removeAll();
        work.removeAll();
        var newBar = bar(call);
        var newPage = new WorkPage(newBar).who(who, quickActions).state(state);
        newPage.work(transferNews, hotlineNews, work);
        if (call.answeredAt() != null) {
            var note = new NoteCard(call, isMine(call), formats, text -> desk.note(call.id(), text));
            noteCard = Optional.of(note);
            newPage.work(note);
        }
        bar = newBar;
        page = newPage;
        add(newPage);
    }

    private CallBar bar(CallView call) {
        return new CallBar(call, programs.get(call.program()), numberOf(call), isMine(call), this);
    }

    private void replaceBar(CallView call) {
        var before = requireNonNull(bar);
        var after = bar(call);
        requireNonNull(page).replace(before, after);
        bar = after;
    }

    /** When the caller is gone, so is what was made sure of him. */
    private void showWho(CallView call) {
        if (shown == null
                || !Objects.equals(shown.participant(), call.participant())
                || shown.isOver() != call.isOver()) {
            who.removeAll();
            who.add(who(call, programs.get(call.program())));
        }
    }

    /** The script stays where it is while the caller is held and comes back. */
    private void showWork(CallView call) {
        if (shown == null || isChoosingScript || !isSameWork(shown, call)) {
            work.removeAll();
            work.add(work(call));
            showNews(call);
        }
    }

    private void showNews(CallView call) {
        hotlineNews.removeAll();
        if (isMine(call) && stageOf(call) == Phase.TALKING) {
            news.forEach(one ->
                    one.duringCall(call.program(), code -> follow(call, code)).ifPresent(hotlineNews::add));
        }
    }

    private void follow(CallView call, String code) {
        library.published(call.program(), code).ifPresent(script -> follow(script.id()));
    }

    private static boolean isSameWork(CallView before, CallView now) {
        return stageOf(before).equals(stageOf(now))
                && Objects.equals(before.run(), now.run())
                && Objects.equals(before.participant(), now.participant())
                && isExtended(before) == isExtended(now);
    }

    private static boolean isExtended(CallView call) {
        return call.wrapUp() != null && call.wrapUp().isExtended();
    }

    private static Phase stageOf(CallView call) {
        return call.phase() == Phase.ON_HOLD ? Phase.TALKING : call.phase();
    }

    private void showTransfer(CallView call) {
        transferNews.removeAll();
        if (isMine(call) && !call.isOver()) {
            transfers
                    .offered(call.id())
                    .ifPresent(offer -> transferNews.add(new Banner(
                            Icon.TRANSFER,
                            getTranslation("calls.transfer.waits"),
                            Tone.ACCENT,
                            new Button(getTranslation("calls.transfer.withdraw"), click -> {
                                transfers.withdraw(call.id());
                                showTransfer(call);
                            }))));
            transfers
                    .declined(call.id())
                    .ifPresent(name -> transferNews.add(
                            new Banner(Icon.TRANSFER, getTranslation("calls.transfer.declined", name), Tone.WARN)));
        }
    }

    private boolean isMine(CallView call) {
        return gatekeeper
                .agent()
                .filter(agent -> agent.id().equals(call.agent()))
                .isPresent();
    }

    private void showNotFound() {
        page = null;
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
                isMine(call) && isChangeable(call) ? desk.candidates(call.id()) : List.of(),
                typed -> search(typed, program),
                this::attach);
    }

    private void attach(ParticipantId participant) {
        show(desk.attach(call(), participant));
    }

    private void levelChanged(CallView call, IdentificationLevel level) {
        if (level == IdentificationLevel.UNKNOWN && isMine(call) && isChangeable(call)) {
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

    private Component work(CallView call) {
        player = Optional.empty();
        if (!isMine(call)) {
            return summary(call);
        }
        return switch (call.phase()) {
            case WAITING, RINGING -> summary(call);
            case TALKING, ON_HOLD -> script(call);
            case WRAP_UP -> wrapUp(call);
            case FINISHED -> summary(call);
        };
    }

    private Component script(CallView call) {
        var run = call.run();
        if (run == null || isChoosingScript) {
            var choice =
                    new ScriptChoice(getTranslation("scripts.choose"), library.published(call.program()), this::follow);
            return run == null ? choice : choice.orBack(this::stayWithScript);
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

    private void stayWithScript() {
        desk.find(call()).ifPresent(call -> {
            shown = null;
            isChoosingScript = false;
            show(call);
        });
    }

    private void follow(ScriptVersionId version) {
        isChoosingScript = false;
        desk.follow(call(), version);
        desk.find(call()).ifPresent(this::show);
    }

    private Component wrapUp(CallView call) {
        var card = wrapUps.create(call, this::show, () -> UI.getCurrent().navigate("calls"));
        wrapUpCard = Optional.of(card);
        return card;
    }

    private Component summary(CallView call) {
        var facts = new Facts()
                .with(
                        getTranslation("calls.summary.agent"),
                        Optional.ofNullable(call.agentName()).orElseGet(() -> getTranslation("calls.nobody")))
                .with(getTranslation("calls.summary.when"), formats.moment(call.at(), getLocale()))
                .with(getTranslation("calls.summary.talk"), CallRows.minutes(call.duration()))
                .with(getTranslation("calls.summary.hold"), CallRows.minutes(call.held()))
                .with(getTranslation("calls.summary.about"), rows.about(call, getLocale()));
        var reason = call.endReason();
        if (reason != null) {
            facts.with(getTranslation("calls.summary.end"), getTranslation("calls.end-reason." + reason));
        }
        var recording = call.recording();
        if (recording != null && recording.reference() != null) {
            facts.with(getTranslation("calls.summary.recording"), recording.reference());
        }
        if (recording != null && recording.refusedAt() != null) {
            facts.with(getTranslation("calls.recording-refused"), formats.moment(recording.refusedAt(), getLocale()));
        }
        if (!call.legs().isEmpty()) {
            facts.with(
                    getTranslation("calls.summary.legs"),
                    call.legs().stream().map(LineCall.Leg::extension).collect(Collectors.joining(" → ")));
        }
        Optional.ofNullable(call.noSurveyReason()).ifPresent(why -> facts.with(getTranslation("calls.no-survey"), why));
        if (call.isLeftBehind()) {
            facts.with(getTranslation("calls.left-behind"), getTranslation("calls.left-behind.why"));
        }
        var card = new Card(Icon.PHONE, getTranslation("calls.summary")).with(facts);
        if (!call.isOver()) {
            return card;
        }
        var both = slot();
        both.add(card, traces.of(call, getLocale()));
        return both;
    }

    private void showColumns(CallView call) {
        quickActions.removeAll();
        state.removeAll();
        Optional.ofNullable(call.participant()).flatMap(register::find).ifPresent(participant -> {
            var level = register.levelOf(participant.id());
            if (isMine(call) && isChangeable(call)) {
                var reference = CaseReference.call(call.id().value());
                columns.quickActions(participant, level, reference, () -> showColumns(call))
                        .ifPresent(quickActions::add);
            }
            state.add(columns.state(participant, level));
        });
    }

    /** In clear only while its agent may have to dial it: whoever looks at a call that is over has not identified anybody. */
    private String numberOf(CallView call) {
        var number = call.other();
        if (number == null) {
            return getTranslation("calls.unknown-caller");
        }
        return isMine(call) && isChangeable(call) ? number.formatted() : number.masked();
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
