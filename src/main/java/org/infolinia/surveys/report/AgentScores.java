package org.infolinia.surveys.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.Counting.CaseKind;
import org.infolinia.surveys.report.estimate.AnswerCounts;
import org.infolinia.surveys.report.estimate.Score;
import org.infolinia.surveys.report.estimate.Shrinkage;
import org.infolinia.surveys.report.estimate.SmallSlices;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scores of single agents, by name: where intervals overlap, an order by score would be chance. */
@Service
public class AgentScores {

    private static final String UNKNOWN = "–";

    private final Counting counting;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;

    AgentScores(Counting counting, AgentDirectory agents, Gatekeeper gatekeeper) {
        this.counting = counting;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
    }

    /** Of everybody who was rated in the program. */
    @Transactional(readOnly = true)
    public List<AgentScore> of(ProgramId program, Period period) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        return scores(program, period);
    }

    /** The asker's own; empty when nobody has rated him. */
    @Transactional(readOnly = true)
    public Optional<AgentScore> mine(ProgramId program, Period period) {
        gatekeeper.demand(Permission.WORK_TICKETS, program);
        var asker = gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only an agent has a score"));
        return scores(program, period).stream()
                .filter(score -> score.agent().equals(asker))
                .findFirst();
    }

    private List<AgentScore> scores(ProgramId program, Period period) {
        var cells = counting.cases(Asked.afterContacts(program, period));
        var byAgent = new HashMap<AgentId, AnswerCounts>();
        cells.forEach(cell -> {
            var agent = cell.agent();
            if (agent != null) {
                byAgent.merge(agent, cell.answers(), AnswerCounts::plus);
            }
        });
        if (byAgent.isEmpty()) {
            return List.of();
        }
        var mix = new CaseMix<>(cells);
        double everybody = byAgent.values().stream()
                .reduce(AnswerCounts::plus)
                .map(AnswerCounts::mean)
                .orElseThrow();
        var withheld = SmallSlices.withheld(
                List.copyOf(byAgent.keySet()),
                agent -> answersOf(byAgent, agent).answered());
        var names = agents.everybody().stream().collect(Collectors.toMap(AgentView::id, AgentView::name));
        return byAgent.keySet().stream()
                .map(agent -> score(
                        agent,
                        Optional.ofNullable(names.get(agent))
                                .map(PersonName::full)
                                .orElse(UNKNOWN),
                        answersOf(byAgent, agent),
                        withheld.contains(agent),
                        everybody,
                        mix))
                .sorted(Comparator.comparing(AgentScore::name))
                .toList();
    }

    private static AnswerCounts answersOf(Map<AgentId, AnswerCounts> byAgent, AgentId agent) {
        return Optional.ofNullable(byAgent.get(agent)).orElseThrow();
    }

    private static AgentScore score(
            AgentId agent,
            String name,
            AnswerCounts answers,
            boolean isWithheld,
            double everybody,
            CaseMix<CaseKind> mix) {
        long answered = answers.answered();
        return isWithheld
                ? new AgentScore(
                        agent, name, answered, new Score.Withheld(answered), OptionalDouble.empty(), Optional.empty())
                : new AgentScore(
                        agent,
                        name,
                        answered,
                        Score.of(answers),
                        OptionalDouble.of(Shrinkage.shrunken(answered, answers.mean(), everybody)),
                        mix.of(agent));
    }
}
