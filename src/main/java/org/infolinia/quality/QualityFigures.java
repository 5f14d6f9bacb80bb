package org.infolinia.quality;

import java.util.List;

/**
 * What the reviews of a period come to.
 *
 * @param agents by name, since a few drawn contacts make no ranking
 * @param open how many are drawn and not judged yet, whenever they were drawn
 */
public record QualityFigures(List<AgentQuality> agents, Agreement agreement, long open) {

    public QualityFigures {
        agents = List.copyOf(agents);
    }
}
