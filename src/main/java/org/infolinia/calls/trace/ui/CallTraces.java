package org.infolinia.calls.trace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.CallView;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.cases.CallTickets;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Card;
import org.infolinia.kit.EmptyState;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Formats;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.cases.CasePoints;
import org.infolinia.ledger.cases.CasePoints.Moved;
import org.infolinia.scripts.run.ScriptTraces;
import org.infolinia.scripts.run.ScriptTraces.Followed;
import org.infolinia.scripts.run.ScriptTraces.ReadOut;
import org.infolinia.tickets.Ticket;

/** Draws what came of a call: its tickets, points, promises, scripts and the compulsory words that were read out. */
@SpringComponent
public class CallTraces {

    private final CallTickets tickets;
    private final CasePoints points;
    private final CallbackDesk callbacks;
    private final ScriptTraces scripts;
    private final Formats formats;
    private final Phrasebook phrasebook;

    CallTraces(
            CallTickets tickets,
            CasePoints points,
            CallbackDesk callbacks,
            ScriptTraces scripts,
            Formats formats,
            Phrasebook phrasebook) {
        this.tickets = tickets;
        this.points = points;
        this.callbacks = callbacks;
        this.scripts = scripts;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    /** What the signed-in agent may see of it. */
    public Component of(CallView call, Locale locale) {
        return new Drawing(call, locale).draw();
    }

    private final class Drawing {

        private final CallView call;
        private final Locale locale;
        private final Language language;
        private final CaseReference reference;

        Drawing(CallView call, Locale locale) {
            this.call = call;
            this.locale = locale;
            this.language = Language.ofLocale(locale);
            this.reference = CaseReference.call(call.id().value());
        }

        Component draw() {
            var facts = new Facts();
            add(facts, "calls.trace.tickets", tickets.of(reference).stream().map(this::line));
            add(facts, "calls.trace.points", points.of(reference).stream().map(this::line));
            add(
                    facts,
                    "calls.trace.callbacks",
                    callbacks.madeIn(call.id()).stream().map(this::line));
            var contact = call.id().contact();
            add(
                    facts,
                    "calls.trace.scripts",
                    scripts.followed(contact, language).stream().map(this::line));
            add(
                    facts,
                    "calls.trace.words",
                    scripts.readOut(contact, language).stream().map(this::line));
            var card = new Card(Icon.CHECK_C, say("calls.trace"));
            return facts.getChildren().findAny().isPresent()
                    ? card.with(facts)
                    : card.with(new EmptyState(Icon.NOTE, say("calls.trace.nothing")));
        }

        private void add(Facts facts, String key, Stream<? extends Component> lines) {
            List<Component> drawn = lines.<Component>map(Div::new).collect(Collectors.toList());
            if (!drawn.isEmpty()) {
                facts.with(say(key), drawn.toArray(Component[]::new));
            }
        }

        private Component line(Ticket ticket) {
            return new Anchor(
                    "tickets/" + ticket.number().value(), "#" + ticket.number().value() + " " + ticket.subject());
        }

        private Component line(Moved moved) {
            return new Span(say(
                    moved.isWaiting() ? "calls.trace.points.waiting" : "calls.trace.points.moved",
                    formats.signedPoints(moved.points(), locale),
                    say("ledger.kind." + moved.kind()),
                    moved.by(),
                    formats.moment(moved.at(), locale)));
        }

        private Component line(Callback callback) {
            return new Anchor(
                    "callbacks",
                    say(
                            "calls.trace.callback." + callback.state(),
                            formats.moment(callback.from(), locale),
                            formats.time(callback.to(), locale)));
        }

        private Component line(Followed followed) {
            return new Span(say(
                    followed.isFinished() ? "calls.trace.script.finished" : "calls.trace.script.left",
                    followed.title(),
                    followed.version()));
        }

        private Component line(ReadOut words) {
            var by = words.by();
            var at = formats.moment(words.at(), locale);
            return new Span(
                    by == null
                            ? say("calls.trace.words.read", words.title(), at)
                            : say("calls.trace.words.read-by", words.title(), at, by));
        }

        private String say(String key, Object... arguments) {
            return phrasebook.say(language, key, arguments);
        }
    }
}
