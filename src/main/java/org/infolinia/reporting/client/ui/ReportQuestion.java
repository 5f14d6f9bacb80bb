package org.infolinia.reporting.client.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.ledger.insight.figures.FigurePeriod;

/**
 * Which report the page shows, as its address says it; whatever cannot be meant is as if not said.
 *
 * @param language empty for the program's own
 */
record ReportQuestion(Optional<Long> program, FigurePeriod period, Optional<Language> language) {

    static final String ROUTE = "client-reports";

    static ReportQuestion of(QueryParameters parameters, LocalDate today) {
        return new ReportQuestion(
                parameters
                        .getSingleParameter("program")
                        .filter(text -> text.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                period(parameters).orElseGet(() -> FigurePeriod.lastFullMonth(today)),
                parameters.getSingleParameter("language").flatMap(Language::ofCode));
    }

    ReportQuestion of(long otherProgram) {
        return new ReportQuestion(Optional.of(otherProgram), period, language);
    }

    ReportQuestion over(FigurePeriod other) {
        return new ReportQuestion(program, other, language);
    }

    ReportQuestion in(Language other) {
        return new ReportQuestion(program, period, Optional.of(other));
    }

    /** Where it is answered. */
    String address() {
        return ROUTE + "?" + parameters().getQueryString();
    }

    QueryParameters parameters() {
        var said = new LinkedHashMap<String, String>();
        program.ifPresent(id -> said.put("program", Long.toString(id)));
        said.put("from", period.from().toString());
        said.put("until", period.until().toString());
        language.ifPresent(each -> said.put("language", each.code()));
        return QueryParameters.simple(said);
    }

    private static Optional<FigurePeriod> period(QueryParameters parameters) {
        return day(parameters, "from")
                .flatMap(from -> day(parameters, "until")
                        .filter(until -> FigurePeriod.isPossible(from, until))
                        .map(until -> new FigurePeriod(from, until)));
    }

    private static Optional<LocalDate> day(QueryParameters parameters, String name) {
        try {
            return parameters
                    .getSingleParameter(name)
                    .filter(text -> text.matches("\\d{4}-\\d\\d-\\d\\d"))
                    .map(LocalDate::parse);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
