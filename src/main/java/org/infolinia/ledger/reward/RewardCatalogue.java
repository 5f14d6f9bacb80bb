package org.infolinia.ledger.reward;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What programs offer for points. */
@Service
public class RewardCatalogue {

    public static final int MAXIMUM_NAME_LENGTH = 120;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final RewardRows rewards;
    private final LedgerCalendar calendar;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;

    RewardCatalogue(
            RewardRows rewards, LedgerCalendar calendar, Gatekeeper gatekeeper, ApplicationEventPublisher events) {
        this.rewards = rewards;
        this.calendar = calendar;
        this.gatekeeper = gatekeeper;
        this.events = events;
    }

    /** Everything in the catalogue of a program, also what is not offered today, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Reward> of(ProgramId program) {
        gatekeeper.demand(Permission.VIEW_LEDGER, program);
        return rewards.of(program);
    }

    /** What can be ordered today, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Reward> offered(ProgramId program) {
        var today = calendar.today();
        return of(program).stream()
                .filter(reward -> reward.isOfferedOn(today) && !reward.isSoldOut())
                .toList();
    }

    /**
     * Puts a reward into the catalogue or changes it there. Refused as {@code reward-code}, {@code reward-name},
     * {@code reward-price}, {@code reward-stock} or {@code reward-days}.
     */
    @Transactional
    public Outcome<Reward> offer(OfferReward offer) {
        var by = gatekeeper.demand(Permission.MANAGE_REWARDS, offer.program());
        var objection = objectionTo(offer);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var reward = rewards.save(offer);
        events.publishEvent(new RewardOffered(by, reward));
        return Outcome.done(reward);
    }

    private static Optional<Refusal> objectionTo(OfferReward offer) {
        if (!CODE.matcher(offer.code()).matches()) {
            return Optional.of(Refusal.of("reward-code"));
        }
        if (!hasNames(offer)) {
            return Optional.of(Refusal.of("reward-name", MAXIMUM_NAME_LENGTH));
        }
        if (offer.price().compareTo(Points.ZERO) <= 0) {
            return Optional.of(Refusal.of("reward-price"));
        }
        var stock = offer.stock();
        if (stock != null && stock < 0) {
            return Optional.of(Refusal.of("reward-stock"));
        }
        var to = offer.activeTo();
        return to != null && to.isBefore(offer.activeFrom())
                ? Optional.of(Refusal.of("reward-days"))
                : Optional.empty();
    }

    private static boolean hasNames(OfferReward offer) {
        for (var language : Language.values()) {
            var name = offer.names().getOrDefault(language, "").strip();
            if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
                return false;
            }
        }
        return true;
    }
}
