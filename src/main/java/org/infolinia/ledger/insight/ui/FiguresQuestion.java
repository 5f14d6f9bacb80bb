package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infolinia.ledger.insight.InsightFilter;
import org.infolinia.ledger.insight.LifeStage;
import org.infolinia.ledger.insight.Risk;
import org.infolinia.ledger.insight.Segment;
import org.infolinia.ledger.insight.figures.FigurePeriod;
import org.jspecify.annotations.Nullable;

/** What the screens of a program's figures show, as their addresses say it; whatever cannot be meant is as if not said. */
record FiguresQuestion(Optional<Long> program, FigurePeriod period, InsightFilter filter) {

    static final String FIGURES = "program-figures";
    static final String PARTICIPANTS = "program-participants";

    static FiguresQuestion of(QueryParameters parameters, LocalDate today) {
        return new FiguresQuestion(
                said(parameters, "program")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                FigurePeriod.read(said(parameters, "from"), said(parameters, "until"))
                        .orElseGet(() -> FigurePeriod.lastFullMonth(today)),
                new InsightFilter(
                        chosen(parameters, "stage", LifeStage.values()),
                        chosen(parameters, "segment", Segment.values()),
                        chosen(parameters, "risk", Risk.values())));
    }

    FiguresQuestion of(long otherProgram) {
        return new FiguresQuestion(Optional.of(otherProgram), period, filter);
    }

    FiguresQuestion over(FigurePeriod other) {
        return new FiguresQuestion(program, other, filter);
    }

    FiguresQuestion with(InsightFilter other) {
        return new FiguresQuestion(program, period, other);
    }

    /** Where it is answered. */
    String address(String route) {
        return route + "?" + parameters().getQueryString();
    }

    QueryParameters parameters() {
        var said = new LinkedHashMap<String, String>();
        program.ifPresent(id -> said.put("program", Long.toString(id)));
        said.put("from", period.from().toString());
        said.put("until", period.until().toString());
        put(said, "stage", filter.stage());
        put(said, "segment", filter.segment());
        put(said, "risk", filter.risk());
        return QueryParameters.simple(said);
    }

    private static void put(Map<String, String> said, String name, @Nullable Enum<?> chosen) {
        if (chosen != null) {
            said.put(name, chosen.name());
        }
    }

    private static <T extends Enum<T>> @Nullable T chosen(QueryParameters parameters, String name, T[] all) {
        var said = said(parameters, name);
        return Stream.of(all)
                .filter(one -> said.equals(Optional.of(one.name())))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> said(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name);
    }
}
