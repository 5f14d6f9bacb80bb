package org.infolinia.kit.bell;

import java.util.List;
import java.util.Locale;

/** What a module has to remind the signed-in agent of, in the bell over every page. */
public interface BellPart {

    /**
     * One thing that waits for the agent.
     *
     * @param path of the page where something is done about it
     */
    record News(String words, String path) {}

    /** Whether the signed-in agent does work of this kind at all. */
    boolean isForMe();

    /** What waits for the signed-in agent now, in the order in which it is shown. */
    List<News> news(Locale locale);

    /**
     * @param onChange called when the news may have changed, on a thread of its own
     * @return ends it
     */
    Runnable listen(Runnable onChange);
}
