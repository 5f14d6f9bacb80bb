package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.reporting.Scope;
import org.infolinia.reporting.ScriptPlace.Trouble;

/**
 * What the dashboard shows, as its address says it, so that a colleague sees the same; whatever cannot be meant is as if not
 * said.
 *
 * @param programs empty when the address names none
 * @param days how far voice, scripts and points by hand go back
 * @param worst in which regard places of scripts are the worst
 */
public record BoardQuestion(List<ProgramId> programs, int days, Trouble worst) {

    public static final String DASHBOARD = "dashboard";
    public static final List<Integer> PERIODS = List.of(7, 30, 90, 365);
    private static final String PROGRAM = "program";
    private static final String DAYS = "days";
    private static final String WORST = "worst";

    public BoardQuestion {
        programs = List.copyOf(programs);
    }

    public static BoardQuestion of(QueryParameters parameters) {
        return new BoardQuestion(
                parameters.getParameters(PROGRAM).stream()
                        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                        .map(text -> new ProgramId(Long.parseLong(text)))
                        .distinct()
                        .toList(),
                parameters
                        .getSingleParameter(DAYS)
                        .flatMap(asked -> PERIODS.stream()
                                .filter(days -> days.toString().equals(asked))
                                .findFirst())
                        .orElse(Scope.USUAL_DAYS),
                parameters
                        .getSingleParameter(WORST)
                        .flatMap(asked -> Stream.of(Trouble.values())
                                .filter(trouble -> trouble.key().equals(asked))
                                .findFirst())
                        .orElse(Trouble.LEFT));
    }

    public BoardQuestion about(List<Program> others) {
        return new BoardQuestion(others.stream().map(Program::id).toList(), days, worst);
    }

    public BoardQuestion about(ProgramId program) {
        return new BoardQuestion(List.of(program), days, worst);
    }

    public BoardQuestion over(int otherDays) {
        return new BoardQuestion(programs, otherDays, worst);
    }

    public BoardQuestion worstBy(Trouble other) {
        return new BoardQuestion(programs, days, other);
    }

    /** Those that the address names, as far as the agent sees them; else what he looks at anyway. */
    public List<Program> among(List<Program> seen, List<Program> inView) {
        var named =
                seen.stream().filter(program -> programs.contains(program.id())).toList();
        return named.isEmpty() ? inView : named;
    }

    public String address(String route) {
        return address(route, Map.of());
    }

    public String address(String route, Map<String, String> more) {
        return route + "?" + parameters(more).getQueryString();
    }

    public QueryParameters parameters() {
        return parameters(Map.of());
    }

    public QueryParameters parameters(Map<String, String> more) {
        var said = new LinkedHashMap<String, List<String>>();
        if (!programs.isEmpty()) {
            said.put(
                    PROGRAM,
                    programs.stream().map(id -> Long.toString(id.value())).toList());
        }
        said.put(DAYS, List.of(Integer.toString(days)));
        if (worst != Trouble.LEFT) {
            said.put(WORST, List.of(worst.key()));
        }
        more.forEach((name, value) -> said.put(name, List.of(value)));
        return new QueryParameters(said);
    }
}
