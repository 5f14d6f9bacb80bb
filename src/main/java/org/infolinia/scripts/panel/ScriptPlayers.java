package org.infolinia.scripts.panel;

import org.infolinia.kit.Formats;
import org.infolinia.knowledge.ui.ArticleWindows;
import org.infolinia.scripts.run.RunId;
import org.infolinia.scripts.run.ScriptRunner;
import org.springframework.stereotype.Component;

/** Makes the card that leads an agent through a script. */
@Component
public class ScriptPlayers {

    private final ScriptRunner runner;
    private final ArticleWindows articles;
    private final Formats formats;

    ScriptPlayers(ScriptRunner runner, ArticleWindows articles, Formats formats) {
        this.articles = articles;
        this.runner = runner;
        this.formats = formats;
    }

    /** @param changeScript what to do when the agent wants another script */
    public ScriptPlayer create(RunId run, Runnable changeScript) {
        return new ScriptPlayer(run, runner, articles, formats, changeScript);
    }
}
