package org.infolinia.quality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.quality.QualityEvent.ReviewPolicyChanged;
import org.infolinia.quality.QualityEvent.ScorecardWritten;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What contacts are judged by in each program, and how many are. */
@Service
public class ScorecardShelf {

    /** Whoever looks first has changed nothing. */
    private static final Actor PRODUCT = Actor.system("quality");

    private final ScorecardRows rows;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScorecardShelf(ScorecardRows rows, Gatekeeper gatekeeper, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The one that holds now; who has written none is given the usual one to begin with. */
    @Transactional
    public Scorecard current(ProgramId program) {
        gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        return rows.latest(program).orElseGet(() -> {
            rows.reserve(program);
            return rows.latest(program).orElseGet(() -> write(program, 1, ReferenceCriteria.read(), PRODUCT));
        });
    }

    /**
     * Writes a new version; reviews that are drawn already keep theirs.
     *
     * @return refused as {@code scorecard-empty} without a criterion that has weight, as {@code scorecard-too-long} with
     *     more than {@value Scorecard#MOST_CRITERIA}, as {@code scorecard-text-missing} when a criterion lacks a language,
     *     as {@code scorecard-text-too-long}, and as {@code scorecard-changed-meanwhile}
     */
    @Transactional
    public Outcome<Scorecard> rewrite(Scorecard seen, List<Criterion> criteria) {
        var program = seen.program();
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        var objection = objection(criteria);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rows.reserve(program);
        int version = rows.latest(program).map(Scorecard::version).orElse(0);
        return version == seen.version()
                ? Outcome.done(write(program, version + 1, criteria, by))
                : Outcome.refused("scorecard-changed-meanwhile");
    }

    @Transactional(readOnly = true)
    public ReviewPolicy policy(ProgramId program) {
        gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        return rows.policy(program);
    }

    @Transactional
    public void settle(ProgramId program, ReviewPolicy policy) {
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, program);
        rows.settle(program, policy);
        events.publishEvent(new ReviewPolicyChanged(by, program, policy));
    }

    private Scorecard write(ProgramId program, int version, List<Criterion> criteria, Actor by) {
        rows.add(program, version, criteria, by.name(), clock.instant());
        events.publishEvent(new ScorecardWritten(by, program, version));
        return rows.latest(program).orElseThrow();
    }

    private static Optional<Refusal> objection(List<Criterion> criteria) {
        if (criteria.stream().allMatch(Criterion::isCritical)) {
            return Optional.of(Refusal.of("scorecard-empty"));
        }
        if (criteria.size() > Scorecard.MOST_CRITERIA) {
            return Optional.of(Refusal.of("scorecard-too-long", Scorecard.MOST_CRITERIA));
        }
        for (var criterion : criteria) {
            for (var language : Language.values()) {
                int length = criterion.text(language).length();
                if (criterion.text(language).isBlank()) {
                    return Optional.of(Refusal.of("scorecard-text-missing", language.code()));
                }
                if (length > Criterion.MAXIMUM_TEXT_LENGTH) {
                    return Optional.of(Refusal.of("scorecard-text-too-long", Criterion.MAXIMUM_TEXT_LENGTH));
                }
            }
        }
        return Optional.empty();
    }
}
