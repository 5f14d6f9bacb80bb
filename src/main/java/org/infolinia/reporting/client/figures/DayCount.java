package org.infolinia.reporting.client.figures;

import java.time.LocalDate;

/**
 * How many contacts there were in some days on end.
 *
 * @param from the first of these days
 */
public record DayCount(LocalDate from, long contacts) {}
