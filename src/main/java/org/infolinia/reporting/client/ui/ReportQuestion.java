package org.infolinia.reporting.client.ui;

import com.vaadin.flow.router.QueryParameters;
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
                FigurePeriod.read(parameters.getSingleParameter("from"), parameters.getSingleParameter("until"))
                        .orElseGet(() -> FigurePeriod.lastFullMonth(today)),
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
}
