package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.calls.callbacks.CallbackFeed;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kit.Formats;
import org.infolinia.kit.bell.BellPart;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Reminds an agent of whom he has promised to call himself, or has in hand, as soon as the time has come. */
@SpringComponent
class DueInBell implements BellPart {

    private final CallbackDesk desk;
    private final CallbackFeed feed;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final Formats formats;
    private final Phrasebook phrasebook;

    DueInBell(
            CallbackDesk desk,
            CallbackFeed feed,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            Formats formats,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.feed = feed;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.formats = formats;
        this.phrasebook = phrasebook;
    }

    @Override
    public boolean isForMe() {
        return gatekeeper.allows(Permission.TAKE_CALLS) && gatekeeper.agent().isPresent();
    }

    @Override
    public List<News> news(Locale locale) {
        var due = desk.dueOfMine();
        var names = register.names(due.stream()
                .flatMap(callback -> Stream.ofNullable(callback.participant()))
                .collect(Collectors.toSet()));
        return due.stream()
                .map(callback -> new News(words(callback, names, locale), "callbacks"))
                .toList();
    }

    @Override
    public Runnable listen(Runnable onChange) {
        return feed.listen(at -> onChange.run());
    }

    private String words(Callback callback, Map<ParticipantId, PersonName> names, Locale locale) {
        var language = Language.ofLocale(locale);
        return phrasebook.say(
                language,
                callback.isOverdue(formats.now()) ? "calls.callback.bell.overdue" : "calls.callback.bell.due",
                name(callback, names, language),
                formats.moment(callback.from(), locale),
                formats.time(callback.to(), locale));
    }

    private String name(Callback callback, Map<ParticipantId, PersonName> names, Language language) {
        return Optional.ofNullable(callback.participant())
                .flatMap(participant -> Optional.ofNullable(names.get(participant)))
                .map(PersonName::full)
                .orElseGet(() -> phrasebook.say(language, "calls.unknown-caller"));
    }
}
