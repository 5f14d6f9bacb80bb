package org.infolinia.ledger.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.ledger.journal.PostingKind;
import org.infolinia.ledger.reward.RewardOrderId;

/** The model: what a careful clerk would write down, and why he would refuse. Answers with the refusal's code. */
final class Notebook {

    static final long CODE_POINTS = 25;
    static final int CODE_MONTHS = 12;
    static final int ADJUSTMENT_MONTHS = 12;
    static final Optional<String> DONE = Optional.empty();

    private static final Optional<String> NOT_ENOUGH = Optional.of("not-enough-points");

    final List<NotedOrder> orders = new ArrayList<>();
    private final Map<ParticipantId, NotedPurse> purses = new HashMap<>();
    private final Set<String> usedCodes = new HashSet<>();

    void open(ParticipantId participant) {
        purses.put(participant, new NotedPurse());
    }

    NotedPurse purse(ParticipantId participant) {
        return Objects.requireNonNull(purses.get(participant));
    }

    Optional<String> earn(ParticipantId who, long points, LocalDate day, int daysToLive) {
        purse(who).earn(PostingKind.PURCHASE, points, day, daysToLive == 0 ? null : day.plusDays(daysToLive));
        return DONE;
    }

    Optional<String> spend(ParticipantId who, long points, LocalDate today) {
        return take(who, PostingKind.REWARD, points, today);
    }

    Optional<String> adjust(ParticipantId who, long points, LocalDate today) {
        if (points < 0) {
            return take(who, PostingKind.ADJUSTMENT_DEBIT, -points, today);
        }
        purse(who).earn(PostingKind.ADJUSTMENT_CREDIT, points, today, today.plusMonths(ADJUSTMENT_MONTHS));
        return DONE;
    }

    Optional<String> redeem(ParticipantId who, String code, LocalDate today) {
        if (!usedCodes.add(code)) {
            return Optional.of("code-used");
        }
        purse(who).earn(PostingKind.CODE, CODE_POINTS, today, today.plusMonths(CODE_MONTHS));
        return DONE;
    }

    Optional<String> canOrder(ParticipantId who, long price, LocalDate today) {
        return purse(who).freeOn(today) < price ? NOT_ENOUGH : DONE;
    }

    void order(ParticipantId who, RewardOrderId id, long price, LocalDate today) {
        var order = new NotedOrder(id, who);
        orders.add(order);
        purse(who).pin(order, price, today);
    }

    void send(NotedOrder order, LocalDate today) {
        purse(order.owner).send(order, today);
        orders.remove(order);
    }

    void cancel(NotedOrder order) {
        order.unpin();
        orders.remove(order);
    }

    /** @param points how many; 0 for all that are left */
    Optional<String> undo(ParticipantId who, NotedLine line, long points, LocalDate today) {
        long left = line.left();
        if (line.isOfAnOrder) {
            return Optional.of("reward-undone-by-order");
        }
        if (left == 0) {
            return Optional.of("already-reversed");
        }
        if (points > left) {
            return Optional.of("reversal-exceeds");
        }
        long size = points == 0 ? left : points;
        if (line.moved() > 0) {
            purse(who).takeBack(line, size, today);
        } else {
            purse(who).giveBack(line, size, today);
        }
        return DONE;
    }

    long expire(LocalDate today) {
        return purses.values().stream().mapToLong(purse -> purse.expire(today)).sum();
    }

    void merge(ParticipantId survivor, ParticipantId merged, LocalDate today) {
        var moving = orders.stream().filter(order -> order.owner.equals(merged)).toList();
        purse(merged).moveTo(purse(survivor), moving, today);
        moving.forEach(order -> order.owner = survivor);
    }

    private Optional<String> take(ParticipantId who, PostingKind kind, long points, LocalDate today) {
        if (purse(who).freeOn(today) < points) {
            return NOT_ENOUGH;
        }
        purse(who).spend(kind, points, today);
        return DONE;
    }
}
