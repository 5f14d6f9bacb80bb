package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Judges lines of one program by its rules; the first rule that objects decides. For one transaction. */
final class LineJudge {

    private final List<DeclarationRule> rules;
    private final LocalDate today;
    private final Map<String, Participant> participants;
    private final Set<ParticipantId> own;
    private final PaidLines paid;

    /**
     * @param participants who the declared numbers belong to
     * @param own those of them who are the one who asks
     * @param paid lines that were accepted before
     */
    LineJudge(
            List<DeclarationRule> rules,
            LocalDate today,
            Map<String, Participant> participants,
            Set<ParticipantId> own,
            Collection<LineKey> paid) {
        this.rules = rules;
        this.today = today;
        this.participants = participants;
        this.own = own;
        this.paid = new PaidLines(paid);
    }

    /** What an accepted line pays, and whom. */
    record Accepted(
            Participant participant,
            Points points,
            @Nullable Integer expiryMonths) {}

    /** Lines that may be the same are looked for among those of the same product on the same invoice only. */
    private static final class PaidLines {

        private final Map<LineKey, Set<LineKey>> byProduct = new HashMap<>();

        PaidLines(Collection<LineKey> paid) {
            paid.forEach(this::add);
        }

        void add(LineKey line) {
            byProduct.computeIfAbsent(product(line), first -> new HashSet<>()).add(line);
        }

        boolean mayHave(LineKey line) {
            return byProduct.getOrDefault(product(line), Set.of()).stream().anyMatch(line::mayBe);
        }

        private static LineKey product(LineKey line) {
            return new LineKey(line.invoice(), line.product(), "");
        }
    }

    Outcome<Accepted> judge(DeclaredLine line) {
        var unreadable = line.firstUnreadable();
        var quantity = line.quantity();
        var soldOn = line.soldOn();
        if (unreadable.isPresent() || quantity == null || soldOn == null) {
            return Outcome.refused("declaration-line-unreadable", unreadable.orElseThrow());
        }
        var participant = participant(line.participantNumber());
        if (participant.isEmpty()) {
            return Outcome.refused("declaration-participant-unknown", line.participantNumber());
        }
        var rule = rule(line.product(), soldOn);
        return objectionTo(participant.get())
                .or(() -> objectionTo(line, quantity, soldOn, rule))
                .<Outcome<Accepted>>map(Outcome::refused)
                .orElseGet(() -> accept(LineKey.of(line), participant.get(), rule.orElseThrow(), quantity));
    }

    Optional<Participant> participant(String number) {
        return Optional.ofNullable(participants.get(number));
    }

    private Optional<Refusal> objectionTo(Participant participant) {
        if (participant.status() != Participant.Status.ACTIVE) {
            return Optional.of(Refusal.of("participant-not-active"));
        }
        return own.contains(participant.id()) ? Optional.of(Refusal.of("declaration-own-wallet")) : Optional.empty();
    }

    private Optional<Refusal> objectionTo(
            DeclaredLine line, int quantity, LocalDate soldOn, Optional<DeclarationRule> rule) {
        if (soldOn.isAfter(today)) {
            return Optional.of(Refusal.of("declaration-sold-in-future", soldOn.toString()));
        }
        if (rule.isEmpty()) {
            return Optional.of(noRule(line.product(), soldOn));
        }
        int maximum = rule.get().maximumQuantity();
        if (quantity < 1 || quantity > maximum) {
            return Optional.of(Refusal.of("declaration-quantity", Integer.toString(maximum)));
        }
        return paid.mayHave(LineKey.of(line))
                ? Optional.of(Refusal.of("declaration-invoice-paid", line.invoice()))
                : Optional.empty();
    }

    private Outcome<Accepted> accept(LineKey line, Participant participant, DeclarationRule rule, int quantity) {
        paid.add(line);
        var points = Points.of(Math.multiplyExact(rule.points().value(), quantity));
        return Outcome.done(new Accepted(participant, points, rule.expiryMonths()));
    }

    private Optional<DeclarationRule> rule(String product, LocalDate soldOn) {
        return rules.stream()
                .filter(rule -> rule.isOf(product) && rule.covers(soldOn))
                .findFirst();
    }

    private Refusal noRule(String product, LocalDate soldOn) {
        boolean isKnown = rules.stream().anyMatch(rule -> rule.isOf(product));
        return isKnown
                ? Refusal.of("declaration-day-not-covered", product, soldOn.toString())
                : Refusal.of("declaration-product-unknown", product);
    }
}
