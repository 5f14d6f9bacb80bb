package org.infolinia.tickets.automation;

/** When a rule looks at a ticket. The names stand in stored rules and never change. */
public sealed interface Trigger {

    /** Each time that something happens to it. */
    record On(Happening happening) implements Trigger {}

    /**
     * Once when so much time has passed.
     *
     * @param amount 1 to {@value #MAXIMUM_AMOUNT}
     */
    record After(Since since, int amount, Unit unit) implements Trigger {

        public static final int MAXIMUM_AMOUNT = 1_000;

        public boolean isOfWorkingTime() {
            return unit == Unit.WORKING_HOURS || unit == Unit.WORKING_DAYS;
        }
    }

    enum Happening {
        OPENED,
        /** A person outside wrote into a ticket that was there; machines do not count. */
        HEARD,
        ANSWERED,
        NOTED,
        /** A person outside wrote in a conversation aside. */
        ASIDE_HEARD,
        STATE,
        PRIORITY,
        KIND,
        TOPIC,
        OWNER,
        QUEUE,
        PARTICIPANT,
        TAGS,
        SNOOZE
    }

    enum Since {
        OPENED,
        /** The last message that came in, while nothing went out after it. */
        HEARD,
        /** The last answer, while nothing came in after it. */
        ANSWERED,
        /** The beginning of the state that it is in. */
        STATE
    }

    enum Unit {
        HOURS,
        DAYS,
        WORKING_HOURS,
        WORKING_DAYS
    }
}
