package org.infolinia.scripts.run;

import java.util.ArrayList;
import java.util.List;
import org.infolinia.scripts.Node;
import org.infolinia.scripts.ScriptContent;
import org.infolinia.scripts.run.Run.Step;

/** The places of the script that led to where a run stands. */
final class RunPath {

    private RunPath() {}

    /** Detours and what is passed by silently are left out; a place seen twice is where the path begins again. */
    static List<Node> of(Run run, List<Step> steps, ScriptContent content) {
        var frame = run.main();
        int depth = run.stack().indexOf(frame);
        var path = new ArrayList<Node>();
        for (var step : steps) {
            if (step.depth() != depth || !step.version().equals(frame.version())) {
                continue;
            }
            var node = content.get(step.node());
            int seenAt = path.indexOf(node);
            if (seenAt >= 0) {
                path.subList(seenAt, path.size()).clear();
            }
            if (!node.isPassedBySilently()) {
                path.add(node);
            }
        }
        return path;
    }
}
