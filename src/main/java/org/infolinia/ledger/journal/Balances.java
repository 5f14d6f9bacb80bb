package org.infolinia.ledger.journal;

/**
 * The numbers of a wallet's row, or what changed in them.
 *
 * @param held of the posted points, pinned by open holds
 * @param owed what is paid off first from later awards
 * @param version how many entries it has
 */
record Balances(long posted, long held, long owed, long version) {

    Balances minus(Balances earlier) {
        return new Balances(
                posted - earlier.posted, held - earlier.held, owed - earlier.owed, version - earlier.version);
    }
}
