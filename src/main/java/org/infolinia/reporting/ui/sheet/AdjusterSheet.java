package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.reporting.Cut;
import org.infolinia.reporting.Figure;
import org.infolinia.reporting.Figures;
import org.infolinia.reporting.Part;
import org.infolinia.reporting.Slice;
import org.infolinia.reporting.ui.sheet.Cell.Bit;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Role;

/**
 * Who answers for points moved by hand this month, why, and how much of his limit that is. Whoever agrees to a colleague's
 * adjustment answers for it, as the limits count it.
 */
@SpringComponent
public class AdjusterSheet implements SheetMaker {

    private final Figures figures;
    private final AgentDirectory agents;
    private final ProgramDirectory programs;
    private final FigureLinks links;
    private final BoardWords words;

    AdjusterSheet(
            Figures figures, AgentDirectory agents, ProgramDirectory programs, FigureLinks links, BoardWords words) {
        this.figures = figures;
        this.agents = agents;
        this.programs = programs;
        this.links = links;
        this.words = words;
    }

    /** What one agent moved in one program, reason by reason. */
    private record Adjuster(String agent, String name, ProgramId program, List<Part> reasons, OptionalLong limit) {

        long count() {
            return reasons.stream().mapToLong(reason -> reason.tally().count()).sum();
        }

        long sum() {
            return reasons.stream().mapToLong(reason -> reason.tally().sum()).sum();
        }

        /** By size, as limits count it. */
        long size() {
            return reasons.stream().mapToLong(Part::size).sum();
        }

        double used() {
            return limit.isEmpty() ? 0 : (double) size() / limit.getAsLong();
        }
    }

    @Override
    public String key() {
        return "adjusters";
    }

    @Override
    public Sheet make(Board board) {
        return new Sheet(
                BoardWords.headings(
                        "reporting.agent",
                        "reporting.adjustments",
                        "reporting.points",
                        "reporting.of-monthly-limit",
                        "reporting.reasons"),
                adjusters(board).stream()
                        .sorted(Comparator.comparingDouble(Adjuster::used)
                                .thenComparing(Adjuster::size)
                                .reversed()
                                .thenComparing(Adjuster::name))
                        .map(adjuster -> row(board, adjuster))
                        .toList());
    }

    private List<Adjuster> adjusters(Board board) {
        var roles = agents.everybody().stream()
                .collect(Collectors.toMap(agent -> Long.toString(agent.id().value()), AgentView::role));
        var limits = new HashMap<Map.Entry<ProgramId, Role>, OptionalLong>();
        var byAgent = figures.parts(Figure.ADJUSTMENTS, board.scope(), Cut.AGENT, Cut.REASON).stream()
                .collect(Collectors.groupingBy(
                        part -> Map.entry(part.program(), part.values().getFirst())));
        var adjusters = new ArrayList<Adjuster>();
        byAgent.forEach((of, reasons) -> {
            var role = roles.get(of.getValue());
            var limit = role == null
                    ? OptionalLong.empty()
                    : limits.computeIfAbsent(Map.entry(of.getKey(), role), any -> limit(of.getKey(), role));
            adjusters.add(new Adjuster(
                    of.getValue(), reasons.getFirst().who(), of.getKey(), reasons, Objects.requireNonNull(limit)));
        });
        return adjusters;
    }

    private OptionalLong limit(ProgramId program, Role role) {
        return programs.limits(program, role)
                .map(limits -> OptionalLong.of(limits.perMonth().value()))
                .orElseGet(OptionalLong::empty);
    }

    private List<Cell> row(Board board, Adjuster adjuster) {
        var question = board.question().about(adjuster.program());
        var slice = Slice.of(Cut.AGENT, adjuster.agent());
        var count = links.count(question, Figure.ADJUSTMENTS, slice, adjuster.count());
        return List.of(
                Cell.of(board.program(adjuster.program()), Bit.plain(adjuster.name())),
                Cell.of(count),
                Cell.of(count.as(words.points(adjuster.sum()))),
                used(adjuster),
                Cell.of(adjuster.reasons().stream()
                        .map(reason -> links.words(
                                question,
                                Figure.ADJUSTMENTS,
                                Slice.of(
                                        Cut.AGENT,
                                        adjuster.agent(),
                                        Cut.REASON,
                                        reason.values().getLast()),
                                reason.what() + " "
                                        + words.number(reason.tally().count())))
                        .toArray(Bit[]::new)));
    }

    private Cell used(Adjuster adjuster) {
        return adjuster.limit().isEmpty()
                ? Cell.nothing()
                : Cell.of(
                                Bit.plain(words.percent(adjuster.used())),
                                Bit.quiet(BoardWords.say("reporting.of") + " "
                                        + words.number(adjuster.limit().getAsLong())))
                        .withBar(adjuster.used());
    }
}
