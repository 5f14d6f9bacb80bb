package org.infolinia.scripts.panel;

import org.infolinia.kit.Formats;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.ScriptRunner;
import org.springframework.stereotype.Component;

/** Makes the card that leads an agent through a script. */
@Component
public class ScriptPlayers {

    private final ScriptRunner runner;
    private final Formats formats;

    ScriptPlayers(ScriptRunner runner, Formats formats) {
        this.runner = runner;
        this.formats = formats;
    }

    /** @param changeScript what to do when the agent wants another script */
    public ScriptPlayer create(RunId run, Runnable changeScript) {
        return new ScriptPlayer(run, runner, formats, changeScript);
    }
}
