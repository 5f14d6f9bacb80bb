package org.infolinia.ledger.insight;

import java.time.LocalDate;

/** How many participants of a program were of one stage, segment and risk on a day. */
public record DayCount(LocalDate day, LifeStage stage, Segment segment, Risk risk, long participants) {}
