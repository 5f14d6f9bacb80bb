package org.infolinia.ledger.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.adjustment.BulkAdjustments.Share;
import org.infolinia.ledger.code.CodeBatchId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.participants.Participant;
import org.infolinia.participants.RegisterExtracts;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whom a fault has hit: from a list, or from what the books say was paid. */
@Service
public class AffectedParticipants {

    /** The longest list, in characters. */
    public static final int MAXIMUM_LENGTH = 4_000_000;

    private static final int LOOKED_UP_AT_ONCE = 1_000;
    private static final long MOST_POINTS = 1_000_000;

    private final RegisterExtracts participants;
    private final JdbcClient jdbc;
    private final Gatekeeper gatekeeper;

    AffectedParticipants(RegisterExtracts participants, JdbcClient jdbc, Gatekeeper gatekeeper) {
        this.participants = participants;
        this.jdbc = jdbc;
        this.gatekeeper = gatekeeper;
    }

    /**
     * What each of them gets or gives.
     *
     * @param same for all; null when the list has a column for it
     * @param isTaking whether points are taken away
     */
    public record Amount(@Nullable Points same, boolean isTaking) {

        Optional<Points> of(String typed) {
            return same == null ? parsed(typed).map(this::signed) : Optional.of(signed(same));
        }

        private Points signed(Points size) {
            return isTaking ? size.negated() : size;
        }

        private static Optional<Points> parsed(String typed) {
            try {
                return Optional.of(Long.parseLong(typed))
                        .filter(size -> size > 0 && size <= MOST_POINTS)
                        .map(Points::of);
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        }
    }

    /** Whom some lines may mean. */
    private record Known(Map<String, Participant> byNumber, Map<CardNumber, List<Participant>> byCard) {

        List<Participant> by(AffectedList.Line line) {
            var numbered = byNumber.get(line.whom());
            return numbered == null
                    ? line.card()
                            .map(card -> byCard.getOrDefault(card, List.of()))
                            .orElse(List.of())
                    : List.of(numbered);
        }
    }

    /**
     * Reads a list line by line. Refused as a whole as {@code batch-too-large}; a line that names nobody, several, the
     * same as one before, somebody not active or no points is rejected with its reason.
     */
    @Transactional(readOnly = true)
    public Outcome<Affected> read(ProgramId program, String text, Amount amount) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, program);
        var lines = AffectedList.read(
                text.substring(0, Math.min(text.length(), MAXIMUM_LENGTH)), BatchDesk.MAXIMUM_WALLETS);
        if (lines.size() > BatchDesk.MAXIMUM_WALLETS || text.length() > MAXIMUM_LENGTH) {
            return Outcome.refused("batch-too-large", BatchDesk.MAXIMUM_WALLETS);
        }
        var reading = new Reading(amount);
        for (int from = 0; from < lines.size(); from += LOOKED_UP_AT_ONCE) {
            var piece = lines.subList(from, Math.min(lines.size(), from + LOOKED_UP_AT_ONCE));
            var known = lookUp(program, piece);
            piece.forEach(line -> reading.read(line, known));
        }
        return Outcome.done(reading.affected());
    }

    /**
     * All who were paid so between two days, both included, for the same points each. Refused as {@code batch-too-large}.
     *
     * @param kind codes or declarations
     * @param codeBatch the batch of codes they used; null for any
     */
    @Transactional(readOnly = true)
    public Outcome<Affected> paid(
            ProgramId program,
            PostingKind kind,
            @Nullable CodeBatchId codeBatch,
            LocalDate from,
            LocalDate until,
            Points each) {
        gatekeeper.demand(Permission.ADJUST_IN_BULK, program);
        var paid = jdbc.sql("""
                        select distinct w.participant_id
                          from ledger.posting p
                          join ledger.entry e on e.posting_id = p.id and e.wallet_id is not null
                          join ledger.wallet w on w.id = e.wallet_id
                         where p.program_id = :program and p.kind = :kind and p.effective_on between :from and :until
                           and (:codes::bigint is null or exists (
                                select from ledger.code_use u where u.posting_id = p.id and u.batch_id = :codes))
                         order by 1 limit :most""")
                .param("program", program.value())
                .param("kind", kind.name())
                .param("from", from)
                .param("until", until)
                .param("codes", codeBatch == null ? null : codeBatch.value())
                .param("most", BatchDesk.MAXIMUM_WALLETS + 1)
                .query((row, number) -> new Share(new ParticipantId(row.getLong(1)), each))
                .list();
        return paid.size() > BatchDesk.MAXIMUM_WALLETS
                ? Outcome.refused("batch-too-large", BatchDesk.MAXIMUM_WALLETS)
                : Outcome.done(new Affected(paid, List.of()));
    }

    private Known lookUp(ProgramId program, List<AffectedList.Line> lines) {
        var byNumber = participants.byNumber(
                program, lines.stream().map(AffectedList.Line::whom).toList());
        var cards = lines.stream().flatMap(line -> line.card().stream()).toList();
        Map<CardNumber, List<Participant>> byCard = new HashMap<>();
        if (!cards.isEmpty()) {
            participants
                    .byCards(program, cards)
                    .forEach(participant -> participant
                            .cards()
                            .forEach(card -> byCard.computeIfAbsent(card, first -> new ArrayList<>())
                                    .add(participant)));
        }
        return new Known(byNumber, byCard);
    }

    /** What was read of a list so far. */
    private static final class Reading {

        private final Amount amount;
        private final Map<ParticipantId, Integer> firstLines = new HashMap<>();
        private final List<Share> shares = new ArrayList<>();
        private final List<Affected.Reject> rejects = new ArrayList<>();

        Reading(Amount amount) {
            this.amount = amount;
        }

        void read(AffectedList.Line line, Known known) {
            switch (judge(line, known.by(line))) {
                case Outcome.Done<Share>(Share share) -> {
                    shares.add(share);
                    firstLines.put(share.participant(), line.number());
                }
                case Outcome.Refused<Share>(Refusal reason) ->
                    rejects.add(new Affected.Reject(line.number(), line.text(), reason));
            }
        }

        Affected affected() {
            return new Affected(shares, rejects);
        }

        private Outcome<Share> judge(AffectedList.Line line, List<Participant> found) {
            if (found.size() != 1) {
                return Outcome.refused(found.isEmpty() ? "batch-line-unknown" : "batch-line-ambiguous", line.whom());
            }
            var participant = found.getFirst();
            if (participant.status() != Participant.Status.ACTIVE) {
                return Outcome.refused("participant-not-active");
            }
            var first = firstLines.get(participant.id());
            if (first != null) {
                return Outcome.refused("batch-line-twice", first);
            }
            return amount.of(line.points())
                    .map(points -> Outcome.done(new Share(participant.id(), points)))
                    .orElseGet(() -> Outcome.refused("batch-line-points", MOST_POINTS));
        }
    }
}
