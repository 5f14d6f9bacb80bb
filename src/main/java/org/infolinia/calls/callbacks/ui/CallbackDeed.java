package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.callbacks.ui.CallbackDialogs.Prefill;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.infolinia.participants.panel.ContactDeed;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;

/** Promises a callback in the midst of a talk, about what was said so far. */
@SpringComponent
class CallbackDeed implements ContactDeed {

    private final CallbackDialogs dialogs;
    private final Gatekeeper gatekeeper;

    CallbackDeed(CallbackDialogs dialogs, Gatekeeper gatekeeper) {
        this.dialogs = dialogs;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public Kind kind() {
        return Kind.CALLBACK;
    }

    @Override
    public Optional<Refusal> obstacle(Occasion occasion) {
        return gatekeeper.allows(Permission.TAKE_CALLS, occasion.program())
                ? Optional.empty()
                : Optional.of(Refusal.of("deed-not-allowed"));
    }

    @Override
    public void open(Occasion occasion, Consumer<String> done) {
        var participant =
                Optional.ofNullable(occasion.participant()).map(Participant::id).orElse(null);
        dialogs.open(
                new Prefill(occasion.program(), participant, about(occasion)),
                callback -> done.accept("callback:" + callback.id()));
    }

    private static String about(Occasion occasion) {
        return Stream.of(occasion.subject(), occasion.text())
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n"));
    }
}
