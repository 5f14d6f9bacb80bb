package org.infolinia.participants.cards;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.CaseReference;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where cards are blocked. Blocking helps the participant and costs nobody anything, so any level is enough; giving a card
 * back is for supervisors.
 */
@Service
public class CardDesk {

    private static final String BLOCKED = "participants.blocked-cards";
    private static final String BLOCKED_OF_SURVIVOR = "participants.blocked-before";

    private final JdbcClient jdbc;
    private final Provenance provenance;
    private final ParticipantRegister register;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CardDesk(
            JdbcClient jdbc,
            Provenance provenance,
            ParticipantRegister register,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.provenance = provenance;
        this.register = register;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** The participant's blocked cards, in the order in which they were blocked; none when he is of no concern to the asker. */
    @Transactional(readOnly = true)
    public List<BlockedCard> blocked(ParticipantId id) {
        return register.find(id).map(participant -> blockedOf(id)).orElse(List.of());
    }

    /** The participant's cards that still count, in their order. */
    @Transactional(readOnly = true)
    public List<CardNumber> valid(Participant participant) {
        var blocked =
                blockedOf(participant.id()).stream().map(BlockedCard::number).toList();
        return participant.cards().stream()
                .filter(card -> !blocked.contains(card))
                .toList();
    }

    /** Whether the asker may give a card back. */
    public boolean canUnblock(Participant participant) {
        return gatekeeper.allows(Permission.LIFT_LOCKS, participant.program());
    }

    /** Refused as {@code card-not-his} and {@code card-blocked-already}. */
    @Transactional
    public Outcome<BlockedCard> block(
            ParticipantId id, CardNumber card, BlockReason reason, @Nullable CaseReference caseInHand) {
        var participant = participant(id);
        var by = gatekeeper.demand(Permission.VIEW_PARTICIPANTS, participant.program());
        if (!participant.cards().contains(card)) {
            return Outcome.refused("card-not-his");
        }
        var blocked = new BlockedCard(card, reason, by.name(), clock.instant());
        if (!add(id, blocked)) {
            return Outcome.refused("card-blocked-already");
        }
        events.publishEvent(new CardBlocked(by, participant.program(), id, card, reason, caseInHand));
        return Outcome.done(blocked);
    }

    /** The card counts again; refused as {@code card-not-blocked}. */
    @Transactional
    public Outcome<CardNumber> unblock(ParticipantId id, CardNumber card) {
        var participant = participant(id);
        var by = gatekeeper.demand(Permission.LIFT_LOCKS, participant.program());
        int removed = jdbc.sql("delete from participants.blocked_card where participant_id = ? and number = ?")
                .params(id.value(), card.digits())
                .update();
        if (removed == 0) {
            return Outcome.refused("card-not-blocked");
        }
        events.publishEvent(new CardUnblocked(by, participant.program(), id, card));
        return Outcome.done(card);
    }

    /** A card stays blocked when its holder lives on in another record. */
    @EventListener
    @Transactional
    void on(ParticipantsMerged merged) {
        provenance.note(merged.merge(), BLOCKED, numbersBlockedOf(merged.from()));
        provenance.note(merged.merge(), BLOCKED_OF_SURVIVOR, numbersBlockedOf(merged.to()));
        jdbc.sql("""
                        insert into participants.blocked_card (participant_id, number, reason, blocked_by, blocked_at)
                        select :to, number, reason, blocked_by, blocked_at from participants.blocked_card
                         where participant_id = :from
                        on conflict do nothing""")
                .param("to", merged.to().value())
                .param("from", merged.from().value())
                .update();
        jdbc.sql("delete from participants.blocked_card where participant_id = ?")
                .param(merged.from().value())
                .update();
    }

    /** So does one that returns to its holder; a card that both had stays blocked for both. */
    @EventListener
    @Transactional
    void on(ParticipantsParted parted) {
        var cards = provenance.of(parted.merge().id(), BLOCKED).toArray(String[]::new);
        jdbc.sql("""
                        insert into participants.blocked_card (participant_id, number, reason, blocked_by, blocked_at)
                        select :to, number, reason, blocked_by, blocked_at from participants.blocked_card card
                         where participant_id = :from
                           and (number = any(:cards)
                                or exists (select from participants.contact_point point
                                            where point.participant_id = :to and point.kind = 'CARD'
                                              and point.value = card.number))
                        on conflict do nothing""")
                .param("to", parted.to().value())
                .param("from", parted.from().value())
                .param("cards", cards)
                .update();
        jdbc.sql("""
                        delete from participants.blocked_card card
                         where participant_id = :from and not (number = any(:own))
                           and exists (select from participants.blocked_card his
                                        where his.participant_id = :to and his.number = card.number)
                           and not exists (select from participants.contact_point point
                                            where point.participant_id = :from and point.kind = 'CARD'
                                              and point.value = card.number)""")
                .param("to", parted.to().value())
                .param("from", parted.from().value())
                .param(
                        "own",
                        provenance.of(parted.merge().id(), BLOCKED_OF_SURVIVOR).toArray(String[]::new))
                .update();
    }

    private List<String> numbersBlockedOf(ParticipantId holder) {
        return jdbc.sql("select number from participants.blocked_card where participant_id = ?")
                .param(holder.value())
                .query(String.class)
                .list();
    }

    private boolean add(ParticipantId id, BlockedCard card) {
        return jdbc.sql("""
                                insert into participants.blocked_card
                                    (participant_id, number, reason, blocked_by, blocked_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                card.number().digits(),
                                card.reason().name(),
                                card.by(),
                                Timestamp.from(card.at()))
                        .update()
                > 0;
    }

    private List<BlockedCard> blockedOf(ParticipantId id) {
        return jdbc.sql("""
                        select number, reason, blocked_by, blocked_at from participants.blocked_card
                         where participant_id = ? order by blocked_at, number""")
                .param(id.value())
                .query((row, number) -> new BlockedCard(
                        new CardNumber(row.getString(1)),
                        BlockReason.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private Participant participant(ParticipantId id) {
        return register.find(id).orElseThrow(() -> new AccessDeniedException("No such participant in scope"));
    }
}
