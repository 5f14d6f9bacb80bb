package org.infolinia.calls.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallTransfers.Offer;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Keycap;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/**
 * What rings at the agent, or is passed on to him, on every page: who it is, from where, and the keys to take it or to
 * leave it. It never takes the focus; screen readers hear of it when they have done speaking.
 */
class IncomingCalls extends Div {

    private static final String START_PAGE = "calls";

    private final transient Surroundings around;
    private final AgentId agent;
    private final Div announced = new Div();
    private @Nullable Registration registration;
    private List<CallView> ringing = List.of();
    private List<Offer> offered = List.of();

    IncomingCalls(AgentId agent, Surroundings around) {
        this.agent = agent;
        this.around = around;
        addClassName("incoming-calls");
        announced.addClassName("incoming-list");
        announced.getElement().setAttribute("aria-live", "polite");
        announced.getElement().setAttribute("role", "status");
        add(announced);
        Chord.ANSWER.on(this, this::answer);
        getElement().removeAttribute("aria-keyshortcuts");
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        var tab = attachment.getUI();
        registration = Registration.combine(
                around.feed().listen(agent, () -> tab.access(this::refresh)),
                around.stateFeed().listen(agent, () -> tab.access(this::refresh)));
    }

    @Override
    protected void onDetach(DetachEvent detachment) {
        if (registration != null) {
            registration.remove();
        }
    }

    private void refresh() {
        var nowRinging = around.desk().ringing();
        var nowOffered = around.transfers().offeredToMe();
        boolean isShown = sameCalls(nowRinging, ringing) && sameOffers(nowOffered, offered);
        if (isShown) {
            return;
        }
        ringing = nowRinging;
        offered = nowOffered;
        announced.removeAll();
        ringing.forEach(call -> announced.add(strip(call, call == ringing.getFirst())));
        offered.forEach(offer -> announced.add(strip(offer, ringing.isEmpty() && offer == offered.getFirst())));
    }

    private static boolean sameCalls(List<CallView> now, List<CallView> before) {
        return now.stream()
                .map(Shown::of)
                .toList()
                .equals(before.stream().map(Shown::of).toList());
    }

    /** What the strip says of a call; the rest may change without anybody seeing it. */
    private record Shown(
            CallId id,
            CallView.Phase phase,
            ProgramId program,
            @Nullable ParticipantId participant,
            @Nullable PhoneNumber other,
            @Nullable PhoneNumber line) {

        static Shown of(CallView call) {
            return new Shown(call.id(), call.phase(), call.program(), call.participant(), call.other(), call.line());
        }
    }

    private static boolean sameOffers(List<Offer> now, List<Offer> before) {
        return now.stream()
                .map(Offer::id)
                .toList()
                .equals(before.stream().map(Offer::id).toList());
    }

    /** The key works from everywhere: what rings goes first, then what is passed on, and else one begins a call. */
    private void answer() {
        if (!ringing.isEmpty()) {
            accept(ringing.getFirst());
        } else if (!offered.isEmpty()) {
            accept(offered.getFirst());
        } else if (around.desk().inHand().isPresent()) {
            around.desk().inHand().ifPresent(this::open);
        } else if (!isOnStartPage()) {
            new StartCallDialog(around).open();
        }
    }

    private static boolean isOnStartPage() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getFirstSegment()
                .equals(START_PAGE);
    }

    private void accept(CallView call) {
        settle(around.desk().accept(call.id()));
    }

    private void accept(Offer offer) {
        settle(around.transfers().accept(offer.id()));
    }

    private void settle(Outcome<CallView> outcome) {
        switch (outcome) {
            case Outcome.Done<CallView>(CallView call) -> {
                refresh();
                open(call);
            }
            case Outcome.Refused<CallView>(var refusal) -> announced.add(new Banner(refusal, Tone.WARN));
        }
    }

    private void open(CallView call) {
        UI.getCurrent().navigate("calls/" + call.id().value());
    }

    private Component strip(CallView call, boolean isFirst) {
        var program = around.programs().get(call.program());
        var strip = strip(
                new Badge(
                        Icon.PHONE,
                        getTranslation(call.answeredAt() == null ? "calls.rings" : "calls.rings.connected"),
                        Tone.ACCENT),
                program,
                words(around.number(call, getLocale()), around.lineOf(call, program)),
                candidates(call));
        strip.addComponentAtIndex(1, new Stopwatch(call.inPhase(), getTranslation("calls.rings.since")));
        strip.add(isFirst ? giveBack(call) : quietGiveBack(call), take(isFirst, () -> accept(call)));
        return strip;
    }

    private Component strip(Offer offer, boolean isFirst) {
        var call = offer.call();
        var program = around.programs().get(call.program());
        var who = call.participant() == null
                ? getTranslation("calls.unknown-caller")
                : around.nameOf(call.participant()).orElseGet(() -> getTranslation("calls.unknown-caller"));
        var note = new Span(offer.note());
        note.addClassNames("small", "incoming-note");
        var strip = strip(
                new Badge(Icon.TRANSFER, getTranslation("calls.transfer.from", offer.fromName()), Tone.ACCENT),
                program,
                words(
                        who,
                        getTranslation(
                                "calls.transfer.level",
                                offer.level().number(),
                                around.placeOf(call).orElseGet(() -> getTranslation("calls.transfer.no-script")))),
                Optional.of(note));
        if (offer.to() != null) {
            strip.add(Buttons.plain(Icon.X, getTranslation("calls.transfer.decline"), () -> {
                around.transfers().decline(offer.id());
                refresh();
            }));
        }
        strip.add(take(isFirst, () -> accept(offer)));
        return strip;
    }

    private static Section strip(Component what, Program program, Component words, Optional<? extends Component> more) {
        var strip = new Section(what, new Mark(program.mark(), program.colour()), words);
        strip.addClassNames("strip", "incoming-call");
        more.ifPresent(strip::add);
        var space = new Span();
        space.addClassName("grow");
        strip.add(space);
        return strip;
    }

    private static Component words(String first, String second) {
        var strong = new Span(first);
        strong.addClassNames("strong", "unwrapped");
        var quiet = new Span(second);
        quiet.addClassNames("small", "quiet");
        var lines = new Div(strong, quiet);
        lines.addClassName("incoming-words");
        return lines;
    }

    /** Who it may be, with what tells one from the other; a number proves nothing, so that no more is shown. */
    private Optional<Component> candidates(CallView call) {
        var candidates = around.desk().candidates(call.id());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var list = new UnorderedList();
        list.addClassName("incoming-candidates");
        list.getElement().setAttribute("aria-label", getTranslation("calls.rings.candidates"));
        candidates.stream().limit(Surroundings.CANDIDATES_SHOWN).forEach(candidate -> {
            var name = new Span(candidate.name().full());
            name.addClassName("strong");
            var detail = new Span(around.distinction(candidate));
            detail.addClassNames("small", "quiet");
            list.add(new ListItem(name, detail));
        });
        if (candidates.size() > Surroundings.CANDIDATES_SHOWN) {
            list.add(new ListItem(
                    getTranslation("calls.rings.more", candidates.size() - Surroundings.CANDIDATES_SHOWN)));
        }
        return Optional.of(list);
    }

    /** With the key only where no call is in hand, whose end it would be as well. */
    private Component giveBack(CallView call) {
        return around.desk().inHand().isPresent()
                ? quietGiveBack(call)
                : Buttons.plain(Icon.UNDO, getTranslation("calls.give-back"), Chord.END, () -> leave(call));
    }

    private Component quietGiveBack(CallView call) {
        return Buttons.plain(Icon.UNDO, getTranslation("calls.give-back"), () -> leave(call));
    }

    private void leave(CallView call) {
        around.desk().giveBack(call.id());
        refresh();
    }

    /** The first one says its key; the key itself is heard by the whole line, be there something to take or not. */
    private Component take(boolean isFirst, Runnable deed) {
        var take = Buttons.plain(Icon.PHONE, getTranslation("calls.take"), deed);
        if (isFirst) {
            take.addThemeName("primary");
            take.setSuffixComponent(new Keycap(Chord.ANSWER));
            take.getElement().setAttribute("aria-keyshortcuts", Chord.ANSWER.ariaName());
        }
        return take;
    }
}
