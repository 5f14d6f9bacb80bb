package org.infolinia.ledger.model;

/**
 * Something done to both. Whoever or whatever it is done to is given by numbers that are taken modulo how many there are,
 * so that commands can be left out and the rest still mean something.
 */
sealed interface Command {

    /** @param daysToLive until the points' last day; 0 when they have none */
    record Earn(int who, int points, int daysAgo, int daysToLive) implements Command {}

    record Spend(int who, int points) implements Command {}

    record Adjust(int who, int points) implements Command {}

    record Redeem(int who, int code) implements Command {}

    record Order(int who, int reward) implements Command {}

    record Send(int order) implements Command {}

    record Cancel(int order) implements Command {}

    /** @param points how many of the line's points; 0 for all that are left */
    record Undo(int who, int line, int points) implements Command {}

    /** @param chosen which of the lapsing lots, bit by bit */
    record Rescue(int who, int chosen, int days) implements Command {}

    record Merge(int survivor, int merged) implements Command {}

    /** @param isAltered whether the same key asks for something else now */
    record AskAgain(int which, boolean isAltered) implements Command {}

    record Expire() implements Command {}

    record Wait(int hours) implements Command {}
}
