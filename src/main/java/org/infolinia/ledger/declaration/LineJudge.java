package org.infolinia.ledger.declaration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.participants.Participant;
import org.jspecify.annotations.Nullable;

/** Judges lines of one program by its rules; the first rule that objects decides. For one transaction. */
final class LineJudge {

    private final List<DeclarationRule> rules;
    private final LocalDate today;
    private final Function<String, Optional<Participant>> register;
    private final Predicate<String> isPaid;
    private final Map<String, Optional<Participant>> participants = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();

    /**
     * @param register finds who a number belongs to
     * @param isPaid whether an invoice's line was accepted before
     */
    LineJudge(
            List<DeclarationRule> rules,
            LocalDate today,
            Function<String, Optional<Participant>> register,
            Predicate<String> isPaid) {
        this.rules = rules;
        this.today = today;
        this.register = register;
        this.isPaid = isPaid;
    }

    /** What an accepted line pays, and whom. */
    record Accepted(
            Participant participant,
            Points points,
            @Nullable Integer expiryMonths) {}

    Outcome<Accepted> judge(DeclaredLine line) {
        var quantity = line.quantity();
        var soldOn = line.soldOn();
        if (line.unreadable() != null || quantity == null || soldOn == null) {
            return Outcome.refused(
                    "declaration-line-unreadable",
                    Optional.ofNullable(line.unreadable()).orElse(""));
        }
        var participant = participant(line.participantNumber());
        if (participant.isEmpty()) {
            return Outcome.refused("declaration-participant-unknown", line.participantNumber());
        }
        var rule = rule(line.product(), soldOn);
        return objectionTo(line, quantity, soldOn, participant.get(), rule)
                .<Outcome<Accepted>>map(Outcome::refused)
                .orElseGet(() -> accept(line.invoice(), participant.get(), rule.orElseThrow(), quantity));
    }

    Optional<Participant> participant(String number) {
        return participants.computeIfAbsent(number, register);
    }

    private Optional<Refusal> objectionTo(
            DeclaredLine line,
            int quantity,
            LocalDate soldOn,
            Participant participant,
            Optional<DeclarationRule> rule) {
        if (participant.status() != Participant.Status.ACTIVE) {
            return Optional.of(Refusal.of("participant-not-active"));
        }
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
        return accepted.contains(line.invoice()) || isPaid.test(line.invoice())
                ? Optional.of(Refusal.of("declaration-invoice-paid", line.invoice()))
                : Optional.empty();
    }

    private Outcome<Accepted> accept(String invoice, Participant participant, DeclarationRule rule, int quantity) {
        accepted.add(invoice);
        var points = Points.of(Math.multiplyExact(rule.points().value(), quantity));
        return Outcome.done(new Accepted(participant, points, rule.expiryMonths()));
    }

    private Optional<DeclarationRule> rule(String product, LocalDate soldOn) {
        return rules.stream()
                .filter(rule -> DeclarationRules.isSame(rule.product(), product) && rule.covers(soldOn))
                .findFirst();
    }

    private Refusal noRule(String product, LocalDate soldOn) {
        boolean isKnown = rules.stream().anyMatch(rule -> DeclarationRules.isSame(rule.product(), product));
        return isKnown
                ? Refusal.of("declaration-day-not-covered", product, soldOn.toString())
                : Refusal.of("declaration-product-unknown", product);
    }
}
