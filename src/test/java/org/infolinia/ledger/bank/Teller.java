package org.infolinia.ledger.bank;

/** Carries orders out. */
interface Teller {

    /**
     * @return whether it was posted, now or before; otherwise it was refused
     * @throws RuntimeException when nobody knows whether it was
     */
    boolean carryOut(Order order);

    /** What is asked for after nobody knew: the same again. */
    default Order again(Order order) {
        return order;
    }
}
