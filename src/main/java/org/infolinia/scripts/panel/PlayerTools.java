package org.infolinia.scripts.panel;

import org.infolinia.kit.Formats;
import org.infolinia.knowledge.ui.ArticleWindows;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.panel.ContactDeeds;
import org.infolinia.scripts.figures.ScriptRemarks;
import org.infolinia.scripts.run.ScriptJumps;
import org.infolinia.scripts.run.ScriptRunner;
import org.springframework.stereotype.Component;

/** What a player works with. */
@Component
record PlayerTools(
        ScriptRunner runner,
        ScriptJumps jumps,
        ScriptRemarks remarks,
        ContactDeeds deeds,
        ParticipantRegister register,
        ArticleWindows articles,
        Formats formats) {}
