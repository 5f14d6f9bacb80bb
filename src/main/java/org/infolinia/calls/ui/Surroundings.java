package org.infolinia.calls.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallTransfers;
import org.infolinia.calls.CallView;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.NumberDialled;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.run.ScriptRunner;
import org.springframework.stereotype.Component;

/** What a call that is about to be taken is told by: names, lines, places in scripts. */
@Component
class Surroundings {

    static final int CANDIDATES_SHOWN = 3;

    private final CallDesk desk;
    private final CallTransfers transfers;
    private final CallFeed feed;
    private final AgentStateFeed stateFeed;
    private final ProgramDirectory programs;
    private final ParticipantRegister register;
    private final ScriptRunner runner;
    private final Phrasebook phrasebook;

    Surroundings(
            CallDesk desk,
            CallTransfers transfers,
            CallFeed feed,
            AgentStateFeed stateFeed,
            ProgramDirectory programs,
            ParticipantRegister register,
            ScriptRunner runner,
            Phrasebook phrasebook) {
        this.desk = desk;
        this.transfers = transfers;
        this.feed = feed;
        this.stateFeed = stateFeed;
        this.programs = programs;
        this.register = register;
        this.runner = runner;
        this.phrasebook = phrasebook;
    }

    CallDesk desk() {
        return desk;
    }

    CallTransfers transfers() {
        return transfers;
    }

    CallFeed feed() {
        return feed;
    }

    AgentStateFeed stateFeed() {
        return stateFeed;
    }

    ProgramDirectory programs() {
        return programs;
    }

    /** Whether something rings at the signed-in agent, or is passed on to him. */
    boolean isAnythingWaiting() {
        return !desk.ringing().isEmpty() || !transfers.offeredToMe().isEmpty();
    }

    String number(CallView call, Locale locale) {
        var number = call.other();
        return number == null ? phrasebook.say(Language.ofLocale(locale), "calls.unknown-caller") : number.formatted();
    }

    /** The program with the line that was called. */
    String lineOf(CallView call, Program program) {
        return Stream.concat(
                        Stream.of(program.name()),
                        Optional.ofNullable(call.line()).flatMap(programs::number).map(NumberDialled::label).stream())
                .collect(Collectors.joining(" · "));
    }

    Optional<String> nameOf(ParticipantId participant) {
        return register.find(participant).map(known -> known.name().full());
    }

    /** Where the script of the call stands. */
    Optional<String> placeOf(CallView call) {
        return Optional.ofNullable(call.run())
                .map(runner::view)
                .map(run -> run.title() + " – " + run.place().title());
    }

    /** What tells people of one number apart without saying much of any. */
    String distinction(Participant participant) {
        var town = participant.address().maskedTown();
        return town == null ? participant.number() : participant.number() + " · " + town;
    }
}
