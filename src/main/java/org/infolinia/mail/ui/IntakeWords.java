package org.infolinia.mail.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.mail.Decision;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;

/** What stands in the intake, in the language of the open tab. */
final class IntakeWords {

    /** Beginnings of the keys of reasons that stand with messages. */
    private static final List<String> REASONS = List.of("mail.reason.", "mail.proof.", "tickets.reason.");

    private IntakeWords() {}

    static Badge badge(State state) {
        var words = say(state.messageKey());
        return switch (state) {
            case RECEIVED -> new Badge(Icon.HOURGLASS, words, Tone.NEUTRAL);
            case CREATED -> new Badge(Icon.TICKET, words, Tone.OK);
            case APPENDED -> new Badge(Icon.MAIL_IN, words, Tone.OK);
            case IGNORED -> new Badge(Icon.X, words, Tone.NEUTRAL);
            case QUARANTINED -> new Badge(Icon.SHIELD, words, Tone.WARN);
            case FAILED -> new Badge(Icon.ALERT, words, Tone.BAD);
        };
    }

    static String from(IntakeEntry entry) {
        return Optional.ofNullable(entry.from()).map(EmailAddress::value).orElse("");
    }

    static String subject(IntakeEntry entry) {
        return Optional.ofNullable(entry.subject())
                .filter(subject -> !subject.isBlank())
                .orElseGet(() -> say("mail.no-subject"));
    }

    /** A reason whose words name a ticket stands without it here; the trail tells it whole. */
    static String reason(IntakeEntry entry) {
        return Optional.ofNullable(entry.reason())
                .map(key -> say(key, ticket(entry).orElse("…")))
                .orElse("");
    }

    /** The ticket's number as people write it; empty when it landed in none. */
    static Optional<String> ticket(IntakeEntry entry) {
        return Optional.ofNullable(entry.conversation())
                .filter(key -> key.startsWith("ticket:"))
                .map(key -> "INF-" + key.substring("ticket:".length()));
    }

    static OrderedList trail(List<Decision> decisions) {
        var steps = new OrderedList();
        steps.addClassName("trail");
        for (var decision : decisions) {
            var stage = new Span(say(decision.stage().messageKey()));
            stage.addClassName("strong");
            steps.add(new ListItem(
                    stage,
                    new Span(" " + say(decision.words(), decision.arguments().toArray()))));
        }
        return steps;
    }

    /** Keys of the reasons whose words contain what was typed. */
    static Set<String> reasonsSaying(String typed, Phrasebook phrasebook, Locale locale) {
        if (typed.isBlank()) {
            return Set.of();
        }
        var words = typed.strip().toLowerCase(locale);
        var language = Language.ofLocale(locale);
        return phrasebook.keys(language).stream()
                .filter(key -> REASONS.stream().anyMatch(key::startsWith))
                .filter(key -> say(key).toLowerCase(locale).contains(words))
                .collect(Collectors.toSet());
    }

    static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
