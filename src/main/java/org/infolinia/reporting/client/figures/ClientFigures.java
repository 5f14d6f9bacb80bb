package org.infolinia.reporting.client.figures;

import static org.infolinia.reporting.client.figures.ClientFigure.ABANDONMENT;
import static org.infolinia.reporting.client.figures.ClientFigure.ACTIVE;
import static org.infolinia.reporting.client.figures.ClientFigure.ANSWERED;
import static org.infolinia.reporting.client.figures.ClientFigure.ASKED;
import static org.infolinia.reporting.client.figures.ClientFigure.BREAKAGE;
import static org.infolinia.reporting.client.figures.ClientFigure.BUDGET_USED;
import static org.infolinia.reporting.client.figures.ClientFigure.CALLS;
import static org.infolinia.reporting.client.figures.ClientFigure.CALLS_OFFERED;
import static org.infolinia.reporting.client.figures.ClientFigure.COMPLAINTS_IN_TIME;
import static org.infolinia.reporting.client.figures.ClientFigure.COMPLAINTS_LATE;
import static org.infolinia.reporting.client.figures.ClientFigure.COMPLAINTS_OPEN;
import static org.infolinia.reporting.client.figures.ClientFigure.COMPLAINTS_OVERDUE;
import static org.infolinia.reporting.client.figures.ClientFigure.ENROLLED;
import static org.infolinia.reporting.client.figures.ClientFigure.FIRST_RESPONSE;
import static org.infolinia.reporting.client.figures.ClientFigure.GOODWILL;
import static org.infolinia.reporting.client.figures.ClientFigure.GOODWILL_COST;
import static org.infolinia.reporting.client.figures.ClientFigure.GRANTS;
import static org.infolinia.reporting.client.figures.ClientFigure.HANDLE_TIME;
import static org.infolinia.reporting.client.figures.ClientFigure.NEXT_RESPONSE;
import static org.infolinia.reporting.client.figures.ClientFigure.PARTICIPATION;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_BY_HAND;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_GRANTED;
import static org.infolinia.reporting.client.figures.ClientFigure.POINTS_REDEEMED;
import static org.infolinia.reporting.client.figures.ClientFigure.REDEMPTION;
import static org.infolinia.reporting.client.figures.ClientFigure.RESPONSE_RATE;
import static org.infolinia.reporting.client.figures.ClientFigure.SCORE;
import static org.infolinia.reporting.client.figures.ClientFigure.SERVICE_LEVEL;
import static org.infolinia.reporting.client.figures.ClientFigure.SOLUTION;
import static org.infolinia.reporting.client.figures.ClientFigure.TICKETS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.insight.figures.PeriodFigures;
import org.infolinia.ledger.insight.figures.ProgramFigures;
import org.infolinia.reporting.client.figures.ServiceRows.Kept;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.report.SurveyReport;
import org.infolinia.surveys.report.SurveyReports;
import org.infolinia.surveys.report.estimate.Score;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the numbers of a period: each is asked of whoever owns it, so that it is the same here as on his own screen. */
@Service
public class ClientFigures {

    private static final Map<String, ClientFigure> PROMISES =
            Map.of("FIRST_RESPONSE", FIRST_RESPONSE, "NEXT_RESPONSE", NEXT_RESPONSE, "SOLUTION", SOLUTION);

    private final ProgramFigures points;
    private final SurveyReports surveys;
    private final ServiceRows service;
    private final Gatekeeper gatekeeper;

    ClientFigures(ProgramFigures points, SurveyReports surveys, ServiceRows service, Gatekeeper gatekeeper) {
        this.points = points;
        this.surveys = surveys;
        this.service = service;
        this.gatekeeper = gatekeeper;
    }

    @Transactional(readOnly = true)
    public FiguresOfPeriod of(ProgramId program, ReportDays days) {
        gatekeeper.demand(Permission.READ_REPORTS, program);
        var readings = new Readings();
        var figures = points.of(program, days.period());
        var survey = surveys.report(program, new Period(days.from(), days.until()));
        addPoints(readings, figures);
        addCalls(readings, program, days);
        addTickets(readings, program, days);
        addSatisfaction(readings, survey);
        addByHand(readings, figures, service.granted(program, days));
        return new FiguresOfPeriod(
                days,
                readings.byFigure,
                survey.score(),
                service.topics(program, days),
                service.daily(program, days),
                figures.currency().name());
    }

    private static void addPoints(Readings readings, PeriodFigures figures) {
        readings.put(ENROLLED, Reading.exact(figures.enrolled()));
        readings.put(ACTIVE, Reading.exact(figures.active()));
        readings.put(PARTICIPATION, Reading.share(figures.active(), figures.enrolled()));
        readings.put(POINTS_GRANTED, Reading.exact(figures.issued().value()));
        readings.put(POINTS_REDEEMED, Reading.exact(figures.spent().value()));
        readings.put(REDEMPTION, exact(figures.redemption()));
        readings.put(BREAKAGE, exact(figures.breakage()));
    }

    private void addCalls(Readings readings, ProgramId program, ReportDays days) {
        var offered = service.offered(program, days);
        var handled = service.handled(program, days);
        readings.put(CALLS, Reading.count(service.answeredCalls(program, days)));
        readings.put(CALLS_OFFERED, Reading.count(offered.all()));
        readings.put(SERVICE_LEVEL, Reading.share(offered.inTime(), offered.all()));
        readings.put(ABANDONMENT, Reading.share(offered.abandoned(), offered.all()));
        readings.put(HANDLE_TIME, Reading.mean(handled.seconds(), handled.deviation(), handled.calls()));
    }

    private void addTickets(Readings readings, ProgramId program, ReportDays days) {
        readings.put(TICKETS, Reading.count(service.tickets(program, days)));
        var promises = service.promises(program, days);
        PROMISES.forEach((metric, figure) -> {
            var kept = promises.getOrDefault(metric, new Kept(0, 0));
            readings.put(figure, Reading.share(kept.kept(), kept.decided()));
        });
        var complaints = service.complaints(program, days);
        readings.put(COMPLAINTS_IN_TIME, Reading.count(complaints.inTime()));
        readings.put(COMPLAINTS_LATE, Reading.count(complaints.late()));
        readings.put(COMPLAINTS_OPEN, Reading.exact(complaints.open()));
        readings.put(COMPLAINTS_OVERDUE, Reading.exact(complaints.overdue()));
    }

    private static void addSatisfaction(Readings readings, SurveyReport survey) {
        if (survey.score() instanceof Score.Shown shown) {
            readings.put(SCORE, new Reading(shown.mean(), shown.interval(), shown.answered()));
        }
        readings.put(ASKED, Reading.count(survey.asked()));
        readings.put(ANSWERED, Reading.count(survey.answered()));
        readings.put(
                RESPONSE_RATE,
                survey.responseRate()
                        .map(interval ->
                                new Reading((double) survey.answered() / survey.asked(), interval, survey.asked())));
    }

    private static void addByHand(Readings readings, PeriodFigures figures, ServiceRows.Granted granted) {
        readings.put(GRANTS, Reading.count(granted.times()));
        readings.put(POINTS_BY_HAND, Reading.exact(granted.points()));
        readings.put(GOODWILL, Reading.exact(figures.goodwill().value()));
        var cost = figures.goodwillCost();
        if (cost != null) {
            readings.put(GOODWILL_COST, Reading.exact(cost.doubleValue()));
        }
        readings.put(BUDGET_USED, exact(figures.budgetUsed()));
    }

    private static Optional<Reading> exact(OptionalDouble share) {
        return share.isPresent() ? Optional.of(Reading.exact(share.getAsDouble())) : Optional.empty();
    }

    /** What has nothing to say is left out. */
    private static final class Readings {

        private final Map<ClientFigure, Reading> byFigure = new EnumMap<>(ClientFigure.class);

        void put(ClientFigure figure, Reading reading) {
            byFigure.put(figure, reading);
        }

        void put(ClientFigure figure, Optional<Reading> reading) {
            reading.ifPresent(each -> byFigure.put(figure, each));
        }
    }
}
