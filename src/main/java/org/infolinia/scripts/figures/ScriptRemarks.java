package org.infolinia.scripts.figures;

import java.time.Clock;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.operation.news.Listeners;
import org.infolinia.operation.news.Messenger;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.scripts.ScriptVersion;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.RunView;
import org.infolinia.scripts.run.ScriptRunner;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes to the authors of scripts what agents find wrong in them. */
@Service
public class ScriptRemarks {

    /** Of one remark, in characters. */
    public static final int MAXIMUM_LENGTH = 500;

    /** As many as one list shows. */
    public static final int LIST_SIZE = 100;

    private final RemarkRows rows;
    private final ScriptRunner runner;
    private final ProgramDirectory programs;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Listeners<Object> listeners;

    ScriptRemarks(
            RemarkRows rows,
            ScriptRunner runner,
            ProgramDirectory programs,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            Messenger messenger) {
        this.rows = rows;
        this.runner = runner;
        this.programs = programs;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.listeners = new Listeners<>(messenger);
    }

    /** Says that the place where the run stands is wrong. Refused as {@code script-remark-length}. */
    @Transactional
    public Outcome<RunView> write(RunId id, String text) {
        var run = runner.view(id);
        var by = gatekeeper.demand(Permission.TAKE_CALLS, run.caller().program());
        var remark = text.strip();
        if (remark.isEmpty() || remark.length() > MAXIMUM_LENGTH) {
            return Outcome.refused("script-remark-length", MAXIMUM_LENGTH);
        }
        var agent = gatekeeper.agent().map(SignedInAgent::id).orElse(null);
        rows.add(run, remark, agent, by.name(), clock.instant());
        tell(new RemarkWritten(
                by, run.caller().program(), run.version(), run.place().key()));
        return Outcome.done(run);
    }

    /** About any version of this script, those that wait first, at most {@value #LIST_SIZE}. */
    @Transactional(readOnly = true)
    public List<Remark> about(ScriptVersion version) {
        gatekeeper.demand(Permission.EDIT_SCRIPTS, version.program());
        return rows.of(version.script(), LIST_SIZE);
    }

    /** The author has dealt with it; a second time changes nothing. */
    @Transactional
    public void settle(long id) {
        var remark = rows.find(id).orElseThrow(() -> new IllegalArgumentException("There is no remark " + id));
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, remark.program());
        if (remark.done() == null) {
            rows.settle(id, by.name(), clock.instant());
            tell(new RemarkSettled(by, remark.program(), remark.version(), remark.node()));
        }
    }

    /** How many wait for the signed-in agent; none for those who write no scripts. */
    @Transactional(readOnly = true)
    public long waitingForMe() {
        return programs.mine().stream()
                .map(Program::id)
                .filter(program -> gatekeeper.allows(Permission.EDIT_SCRIPTS, program))
                .mapToLong(rows::waiting)
                .sum();
    }

    /**
     * @param listener called when one was written or settled, on a thread of its own
     * @return ends it
     */
    public Runnable listen(Runnable listener) {
        return listeners.add(event -> listener.run());
    }

    private void tell(Object event) {
        events.publishEvent(event);
        listeners.tellAfterCommit(event);
    }
}
