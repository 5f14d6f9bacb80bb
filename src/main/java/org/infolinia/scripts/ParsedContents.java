package org.infolinia.scripts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.infolinia.scripts.ScriptVersion.State;
import org.springframework.stereotype.Component;

/** Keeps the contents that were asked for lately, since every step of a run asks for the same few. */
@Component
class ParsedContents {

    /** More than the scripts in use and the older versions that runs under way still hold. */
    static final int MAXIMUM_KEPT = 100;

    private static final float LOAD_FACTOR = 0.75f;

    private final ScriptJson json;
    private final Map<ScriptVersionId, ScriptContent> kept = Collections.synchronizedMap(new LatelyUsed());

    ParsedContents(ScriptJson json) {
        this.json = json;
    }

    /** The content written in {@code text}; a draft may still change and is read anew every time. */
    ScriptContent of(ScriptVersionId version, State state, String text) {
        return state == State.DRAFT ? parsed(text) : kept.computeIfAbsent(version, absent -> parsed(text));
    }

    private ScriptContent parsed(String text) {
        return json.read(text).orElseThrow();
    }

    private static final class LatelyUsed extends LinkedHashMap<ScriptVersionId, ScriptContent> {

        private LatelyUsed() {
            super(MAXIMUM_KEPT, LOAD_FACTOR, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ScriptVersionId, ScriptContent> eldest) {
            return size() > MAXIMUM_KEPT;
        }
    }
}
