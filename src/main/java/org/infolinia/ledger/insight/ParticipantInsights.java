package org.infolinia.ledger.insight;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.LedgerCalendar;
import org.infolinia.ledger.journal.WalletOwners;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.participants.Participant;
import org.infolinia.participants.enrolled.EnrolledParticipants.Enrolled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of one participant why he matters now, out of the books as they are at this moment. */
@Service
public class ParticipantInsights {

    private final HabitRows habits;
    private final TermsRows terms;
    private final RewardCatalogue catalogue;
    private final WalletOwners owners;
    private final LedgerCalendar calendar;

    ParticipantInsights(
            HabitRows habits,
            TermsRows terms,
            RewardCatalogue catalogue,
            WalletOwners owners,
            LedgerCalendar calendar) {
        this.habits = habits;
        this.terms = terms;
        this.catalogue = catalogue;
        this.owners = owners;
        this.calendar = calendar;
    }

    /**
     * Empty for who is not active: nothing is worked out about somebody whose data may not be processed.
     *
     * @param language of who reads the advice
     * @throws AccessDeniedException when the asker may not look into his wallet
     */
    @Transactional(readOnly = true)
    public Optional<ParticipantInsight> of(ParticipantId id, Language language) {
        var participant = owners.readable(id);
        return participant.status() == Participant.Status.ACTIVE
                ? Optional.of(insight(participant, language))
                : Optional.empty();
    }

    private ParticipantInsight insight(Participant participant, Language language) {
        var settled = terms.of(participant.program());
        var today = calendar.today();
        var one = new Enrolled(participant.id(), participant.joinedOn());
        var habit = Objects.requireNonNull(
                habits.of(participant.program(), List.of(one), settled, today).get(participant.id()));
        var standing = Standing.of(habit, settled, today);
        var offered = catalogue.offered(participant.program());
        var advice = AdviceRules.advice(new AdviceRules.Situation(habit, standing, offered, language));
        return new ParticipantInsight(habit, standing, advice);
    }
}
