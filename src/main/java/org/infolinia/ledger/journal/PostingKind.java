package org.infolinia.ledger.journal;

import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/** Why points moved, in the coarsest words; the bundles have them under {@code ledger.kind.<kind>}. */
@NamedInterface("journal")
public enum PostingKind {
    PURCHASE(Direction.IN, AccountKind.ISSUANCE),
    CODE(Direction.IN, AccountKind.ISSUANCE),
    DECLARATION(Direction.IN, AccountKind.ISSUANCE),
    BONUS(Direction.IN, AccountKind.ISSUANCE),
    OPENING(Direction.IN, AccountKind.OPENING),
    REWARD(Direction.OUT, AccountKind.REDEMPTION),
    EXPIRY(Direction.OUT, AccountKind.BREAKAGE),
    /** Lapsed or lapsing points that come back with a new last day. */
    REINSTATEMENT(Direction.IN, AccountKind.BREAKAGE),
    ADJUSTMENT_CREDIT(Direction.IN, AccountKind.CORRECTION),
    ADJUSTMENT_DEBIT(Direction.OUT, AccountKind.CORRECTION),
    GOODWILL(Direction.IN, AccountKind.GOODWILL),
    REVERSAL(Direction.EITHER, AccountKind.CORRECTION),
    MERGE(Direction.EITHER, AccountKind.MERGE),
    /** From one participant to another. */
    TRANSFER(Direction.EITHER, AccountKind.TRANSFER);

    enum Direction {
        IN,
        OUT,
        EITHER
    }

    private final Direction direction;
    private final AccountKind account;

    PostingKind(Direction direction, AccountKind account) {
        this.direction = direction;
        this.account = account;
    }

    /** Whether points leave the wallet. */
    public boolean isSpending() {
        return direction == Direction.OUT;
    }

    /** Whether a person decided it; then reason, comment and case stand beside it. */
    public boolean isByHand() {
        return switch (this) {
            case ADJUSTMENT_CREDIT, ADJUSTMENT_DEBIT, GOODWILL -> true;
            default -> false;
        };
    }

    /** Whether it can be undone: what was earned, spent or decided, and neither what lapsed nor what undid something. */
    public boolean isReversible() {
        return switch (this) {
            case PURCHASE, CODE, DECLARATION, BONUS, REWARD, ADJUSTMENT_CREDIT, ADJUSTMENT_DEBIT, GOODWILL -> true;
            case OPENING, EXPIRY, REINSTATEMENT, REVERSAL, MERGE, TRANSFER -> false;
        };
    }

    /** The names of the kinds that can be undone, as the database has them. */
    public static String[] namesOfReversible() {
        return Stream.of(values())
                .filter(PostingKind::isReversible)
                .map(PostingKind::name)
                .toArray(String[]::new);
    }

    /** The names of the kinds that a person decides, as the database has them. */
    public static String[] namesByHand() {
        return Stream.of(values())
                .filter(PostingKind::isByHand)
                .map(PostingKind::name)
                .toArray(String[]::new);
    }

    /** The other side; a reversal has the side of what it reverses instead. */
    public AccountKind account() {
        return account;
    }

    /** Whether the program's own rules post it. */
    public boolean isOfTheSystem() {
        return !isByHand() && this != REINSTATEMENT && direction != Direction.EITHER;
    }
}
