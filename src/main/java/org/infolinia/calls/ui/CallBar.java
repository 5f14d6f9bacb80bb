package org.infolinia.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.infolinia.calls.CallView;
import org.infolinia.calls.CallView.Phase;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Mark;
import org.infolinia.kit.Stopwatch;
import org.infolinia.kit.Strip;
import org.infolinia.kit.Tone;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** The call across the top of its page: how far it is, for how long, from which number, and its keys. */
class CallBar extends Strip {

    /** What the bar's buttons do. */
    interface Controls {

        void hold();

        void resume();

        void transfer();

        /** @param isRefused whether the caller does not want to be recorded */
        void decideRecording(boolean isRefused);

        void end();
    }

    private @Nullable Button recordingButton;

    CallBar(CallView call, Program program, String number, boolean isMine, Controls controls) {
        super(number, programName(program));
        addClassName("call-bar");
        startingWith(new Mark(program.mark(), program.colour()));
        startingWith(time(call));
        startingWith(phases(call));
        var recording = call.recording();
        boolean isRefused = recording != null && recording.isRefused();
        boolean isGoingOn = isMine && call.isInHand() && !call.isOver();
        if (recording != null && !isRefused) {
            with(new Badge(Icon.REC, getTranslation("calls.recorded"), Tone.NEUTRAL));
        } else if (isRefused && !isGoingOn) {
            with(new Badge(Icon.REC, getTranslation("calls.recording-refused"), Tone.WARN));
        }
        if (isGoingOn) {
            recordingButton = refusing(isRefused, controls);
            with(recordingButton);
            with(holdOrResume(call, controls), transfer(controls), end(controls));
        }
    }

    /** Whoever has pressed it stays there, though the bar is a new one. */
    void focusRecording() {
        if (recordingButton != null) {
            recordingButton.focus();
        }
    }

    private static Span programName(Program program) {
        var name = new Span(program.name());
        name.addClassNames("small", "quiet", "truncated");
        return name;
    }

    private Component time(CallView call) {
        if (call.phase() == Phase.FINISHED) {
            var lasted = new Span(CallRows.minutes(call.duration()));
            lasted.addClassName("timer");
            return lasted;
        }
        var elapsed = call.phase() == Phase.TALKING ? call.duration() : call.inPhase();
        var stopwatch = new Stopwatch(elapsed, getTranslation("calls.timer." + call.phase()));
        stopwatch.addClassName("timer");
        return stopwatch;
    }

    private Component phases(CallView call) {
        var phases = new OrderedList(
                phase(
                        call.phase() == Phase.ON_HOLD ? Icon.PAUSE : Icon.PHONE,
                        isConnected(call) ? "calls.phase.connected" : wordBefore(call),
                        !call.isOver()),
                phase(Icon.NOTE, "calls.phase.wrap-up", call.phase() == Phase.WRAP_UP),
                phase(Icon.CHECK, "calls.phase.finished", call.phase() == Phase.FINISHED));
        phases.addClassName("phases");
        phases.getElement().setAttribute("aria-label", getTranslation("calls.phase"));
        return phases;
    }

    private static boolean isConnected(CallView call) {
        return call.phase() == Phase.TALKING || call.isOver();
    }

    private static String wordBefore(CallView call) {
        return switch (call.phase()) {
            case ON_HOLD -> "calls.phase.hold";
            case RINGING -> "calls.rings";
            default -> "calls.phase.waiting";
        };
    }

    private ListItem phase(Icon icon, String key, boolean isNow) {
        var item = new ListItem();
        if (isNow) {
            item.add(icon.create());
            item.getElement().setAttribute("aria-current", "step");
        }
        item.add(new Span(getTranslation(key)));
        return item;
    }

    private Button refusing(boolean isRefused, Controls controls) {
        var refusing = Buttons.plain(
                Icon.REC, getTranslation("calls.recording-refused.short"), () -> controls.decideRecording(!isRefused));
        refusing.setTooltipText(getTranslation("calls.recording-refused"));
        refusing.getElement().setAttribute("aria-pressed", Boolean.toString(isRefused));
        if (isRefused) {
            refusing.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return refusing;
    }

    private Button holdOrResume(CallView call, Controls controls) {
        return call.phase() == Phase.ON_HOLD
                ? Buttons.plain(Icon.PHONE, getTranslation("calls.resume"), Chord.HOLD, controls::resume)
                : Buttons.plain(Icon.PAUSE, getTranslation("calls.hold"), Chord.HOLD, controls::hold);
    }

    private Button transfer(Controls controls) {
        return Buttons.plain(Icon.TRANSFER, getTranslation("calls.transfer"), Chord.TRANSFER, controls::transfer);
    }

    private Button end(Controls controls) {
        var end = Buttons.plain(Icon.PHONE_END, getTranslation("calls.end"), Chord.END, controls::end);
        end.addThemeVariants(ButtonVariant.ERROR);
        end.addClassName("end-call");
        return end;
    }
}
