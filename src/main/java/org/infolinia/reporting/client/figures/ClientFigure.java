package org.infolinia.reporting.client.figures;

import java.util.Locale;

/** A number of the report, in the order in which it stands there. */
public enum ClientFigure {
    /** Who had joined by the end of the period. */
    ENROLLED(Section.PARTICIPATION, Measure.LEVEL),
    /** Who of these bought or submitted in it. */
    ACTIVE(Section.PARTICIPATION, Measure.LEVEL),
    PARTICIPATION(Section.PARTICIPATION, Measure.SHARE),
    POINTS_GRANTED(Section.PARTICIPATION, Measure.POINTS),
    POINTS_REDEEMED(Section.PARTICIPATION, Measure.POINTS),
    /** Points redeemed of points granted; more than 1 when more was redeemed than granted. */
    REDEMPTION(Section.PARTICIPATION, Measure.SHARE),
    BREAKAGE(Section.PARTICIPATION, Measure.SHARE),
    /** In writing; what was taken down on the telephone is part of its call. */
    TICKETS(Section.CONTACTS, Measure.COUNT),
    /** That came in and were answered, told by a telephone system or by hand. */
    CALLS(Section.CONTACTS, Measure.COUNT),
    CALLS_OFFERED(Section.HOTLINE, Measure.COUNT),
    SERVICE_LEVEL(Section.HOTLINE, Measure.SHARE),
    ABANDONMENT(Section.HOTLINE, Measure.SHARE),
    /** Talk, hold and wrap-up of one call. */
    HANDLE_TIME(Section.HOTLINE, Measure.SECONDS),
    FIRST_RESPONSE(Section.CLOCKS, Measure.SHARE),
    NEXT_RESPONSE(Section.CLOCKS, Measure.SHARE),
    SOLUTION(Section.CLOCKS, Measure.SHARE),
    COMPLAINTS_IN_TIME(Section.COMPLAINTS, Measure.COUNT),
    COMPLAINTS_LATE(Section.COMPLAINTS, Measure.COUNT),
    COMPLAINTS_OPEN(Section.COMPLAINTS, Measure.LEVEL),
    COMPLAINTS_OVERDUE(Section.COMPLAINTS, Measure.LEVEL),
    /** The mean answer after a contact, on 1 to 5. */
    SCORE(Section.SATISFACTION, Measure.SCORE),
    ASKED(Section.SATISFACTION, Measure.COUNT),
    ANSWERED(Section.SATISFACTION, Measure.COUNT),
    RESPONSE_RATE(Section.SATISFACTION, Measure.SHARE),
    GRANTS(Section.BY_HAND, Measure.COUNT),
    POINTS_BY_HAND(Section.BY_HAND, Measure.POINTS),
    GOODWILL(Section.BY_HAND, Measure.POINTS),
    /** At what a point costs today; missing where that is not settled. */
    GOODWILL_COST(Section.BY_HAND, Measure.MONEY),
    /** Missing where the program gave none. */
    BUDGET_USED(Section.BY_HAND, Measure.SHARE);

    /** What belongs together. */
    public enum Section {
        PARTICIPATION,
        CONTACTS,
        HOTLINE,
        CLOCKS,
        COMPLAINTS,
        SATISFACTION,
        BY_HAND;

        /** As keys in the bundles end: {@code by-hand}. */
        public String key() {
            return ClientFigure.key(this);
        }
    }

    /** What kind of number it is. */
    public enum Measure {
        /** How things stood at the end. */
        LEVEL,
        /** How often something happened; in more days more of it happens. */
        COUNT,
        /** Likewise. */
        POINTS,
        /** Between 0 and 1 as a rule. */
        SHARE,
        SECONDS,
        /** On a scale of 1 to 5. */
        SCORE,
        MONEY;

        /** Whether twice the days have twice of it. */
        public boolean addsUp() {
            return this == COUNT || this == POINTS || this == MONEY;
        }
    }

    private final Section section;
    private final Measure measure;

    ClientFigure(Section section, Measure measure) {
        this.section = section;
        this.measure = measure;
    }

    public Section section() {
        return section;
    }

    public Measure measure() {
        return measure;
    }

    /** As keys in the bundles end: {@code service-level}. */
    public String key() {
        return key(this);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
