package org.infolinia.scripts;

import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;

/** What a script leans on in its program. */
interface ScriptNeighbours {

    /** What the script of this code says that is in use; empty when none is. */
    Optional<ScriptContent> scriptInUse(String code);

    /** In which languages an article can be read; none when it is not there. */
    Set<Language> languagesOfArticle(String key);

    /** Codes of what calls can be about. */
    Set<String> dispositions();
}
