package org.infolinia.scripts.panel;

import org.infolinia.scripts.run.RunId;
import org.springframework.stereotype.Component;

/** Makes the card that leads an agent through a script. */
@Component
public class ScriptPlayers {

    private final PlayerTools tools;

    ScriptPlayers(PlayerTools tools) {
        this.tools = tools;
    }

    /** @param changeScript what to do when the agent wants another script */
    public ScriptPlayer create(RunId run, Runnable changeScript) {
        return new ScriptPlayer(run, tools, changeScript);
    }
}
