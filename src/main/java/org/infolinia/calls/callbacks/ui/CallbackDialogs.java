package org.infolinia.calls.callbacks.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.callbacks.Callback;
import org.infolinia.calls.callbacks.CallbackDesk;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kit.Formats;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramDirectory;
import org.jspecify.annotations.Nullable;

/** Opens the form by which a callback is promised, from wherever somebody asks for one. */
@SpringComponent
public class CallbackDialogs {

    private final CallbackDesk desk;
    private final CallDesk calls;
    private final ParticipantRegister register;
    private final ProgramDirectory programs;
    private final Formats formats;

    CallbackDialogs(
            CallbackDesk desk,
            CallDesk calls,
            ParticipantRegister register,
            ProgramDirectory programs,
            Formats formats) {
        this.desk = desk;
        this.calls = calls;
        this.register = register;
        this.programs = programs;
        this.formats = formats;
    }

    /**
     * What is known before the form is opened.
     *
     * @param participant null when nobody knows who it is
     * @param about what it is about so far; may be empty
     */
    public record Prefill(ProgramId program, @Nullable ParticipantId participant, String about) {}

    /** @param promised is told what was promised; nothing when the form is closed without a promise */
    public void open(Prefill prefill, Consumer<Callback> promised) {
        new CallbackDialog(desk, programs.get(prefill.program()), prefill, numbers(prefill), formats, promised).open();
    }

    /** The one on the telephone comes first. */
    private List<PhoneNumber> numbers(Prefill prefill) {
        var participant = prefill.participant();
        var registered = Stream.ofNullable(participant)
                .flatMap(id -> register.find(id).stream())
                .map(Participant::phones)
                .flatMap(List::stream);
        var onTheTelephone = calls.inHand().stream()
                .filter(call -> call.program().equals(prefill.program()))
                .flatMap(call -> Stream.ofNullable(call.other()));
        return Stream.concat(onTheTelephone, registered).distinct().toList();
    }
}
