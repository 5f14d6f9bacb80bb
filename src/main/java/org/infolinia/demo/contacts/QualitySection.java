package org.infolinia.demo.contacts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.quality.Criterion;
import org.infolinia.quality.Drawing;
import org.infolinia.quality.Grade;
import org.infolinia.quality.Review;
import org.infolinia.quality.ReviewDesk;
import org.infolinia.quality.ReviewPolicy;
import org.infolinia.quality.ScorecardShelf;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was found in contacts of the last weeks: most that were drawn are judged, some by two people, and one agent has
 * replied. The latest wait for whoever tries the demo.
 */
@Component
@Order(96)
class QualitySection implements DemoSection {

    private static final Duration DRAWN_FROM = Duration.ofDays(35);
    private static final ReviewPolicy POLICY = new ReviewPolicy(3, 20);
    private static final double SHARE_JUDGED = 0.8;
    private static final double SHARE_SEEN_ALIKE = 0.85;
    private static final double SHARE_WITH_REMARK = 0.3;
    private static final String FIRST_REVIEWER = "joanna";
    private static final String SECOND_REVIEWER = "adam";

    private static final WeightedChoice<Grade> GRADES =
            WeightedChoice.of(List.of(Grade.values()), grade -> switch (grade) {
                case MET -> 78;
                case PARTLY -> 13;
                case MISSED -> 5;
                case NOT_APPLICABLE -> 4;
            });

    private static final WeightedChoice<Grade> CRITICAL_GRADES =
            WeightedChoice.of(List.of(Grade.MET, Grade.MISSED, Grade.NOT_APPLICABLE), grade -> switch (grade) {
                case MET -> 88;
                case MISSED -> 4;
                default -> 8;
            });

    private static final List<String> REMARKS = List.of(
            "Dobre podsumowanie na koniec.",
            "Zapytaj, czy wszystko jasne, zanim skończysz.",
            "Notatka krótka i wystarcza.",
            "Nie było słowa o terminie odpowiedzi.");

    private static final String REPLY =
            "Uczestniczka sama podała numer karty, zanim zdążyłam zapytać. Proszę odsłuchać początek.";

    private final ProgramDirectory programs;
    private final PastContacts contacts;
    private final ScorecardShelf scorecards;
    private final Drawing drawing;
    private final ReviewDesk desk;
    private final Team team;
    private final Clock clock;

    QualitySection(
            ProgramDirectory programs,
            PastContacts contacts,
            ScorecardShelf scorecards,
            Drawing drawing,
            ReviewDesk desk,
            Team team,
            Clock clock) {
        this.programs = programs;
        this.contacts = contacts;
        this.scorecards = scorecards;
        this.drawing = drawing;
        this.desk = desk;
        this.team = team;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().stream().map(Program::id).forEach(program -> {
            draw(program);
            judge(program, random);
        });
        programs.mine().stream().findFirst().ifPresent(program -> replyIn(program.id()));
    }

    private void draw(ProgramId program) {
        scorecards.settle(program, POLICY);
        var since = clock.instant().minus(DRAWN_FROM);
        contacts.of(program).stream()
                .filter(contact -> contact.endedAt().isAfter(since))
                .forEach(contact -> drawing.enter(program, contact.reference(), contact.agent(), contact.endedAt()));
        drawing.draw(program);
    }

    private void judge(ProgramId program, RandomGenerator random) {
        var first = team.called(FIRST_REVIEWER);
        var second = team.called(SECOND_REVIEWER);
        var drawn = waitingFor(first, program);
        drawn.stream().limit(Math.round(SHARE_JUDGED * drawn.size())).forEach(review -> {
            var grades = grades(review, random);
            judge(review, first, grades, random);
            if (review.isDouble()) {
                judge(review, second, seenByAnother(review, grades, random), random);
            }
        });
    }

    private List<Review> waitingFor(AgentId reviewer, ProgramId program) {
        return team.as(reviewer, () -> desk.waiting(List.of(program)));
    }

    private void judge(Review review, AgentId reviewer, Map<Long, Grade> grades, RandomGenerator random) {
        var remark = random.nextDouble() < SHARE_WITH_REMARK ? REMARKS.get(random.nextInt(REMARKS.size())) : "";
        team.as(reviewer, () -> desk.judge(review.id(), grades, remark).orElseThrow());
    }

    private static Map<Long, Grade> grades(Review review, RandomGenerator random) {
        var grades = new HashMap<Long, Grade>();
        review.scorecard().criteria().forEach(criterion -> grades.put(criterion.id(), grade(criterion, random)));
        return grades;
    }

    private static Map<Long, Grade> seenByAnother(Review review, Map<Long, Grade> grades, RandomGenerator random) {
        var seen = new HashMap<>(grades);
        review.scorecard().criteria().stream()
                .filter(criterion -> random.nextDouble() >= SHARE_SEEN_ALIKE)
                .forEach(criterion -> seen.put(criterion.id(), grade(criterion, random)));
        return seen;
    }

    private static Grade grade(Criterion criterion, RandomGenerator random) {
        return (criterion.isCritical() ? CRITICAL_GRADES : GRADES).draw(random);
    }

    /** Whoever something critical was held against has something to say. */
    private void replyIn(ProgramId program) {
        var until = clock.instant().plusMillis(1);
        desk.judged(List.of(program), until.minus(DRAWN_FROM), until).stream()
                .filter(Review::hasMissedCritical)
                .findFirst()
                .ifPresent(review -> team.as(
                        review.agent(), () -> desk.reply(review.id(), REPLY).orElseThrow()));
    }
}
