package org.infolinia.calls.rules;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.infolinia.kernel.ProgramId;

/**
 * @param zone where participants are of whom nothing better is known
 * @param quietFrom from when on nobody is called any more
 * @param quietTo until when nobody is called yet; earlier than {@code quietFrom} when the night lies between them
 * @param repeatDays within how many days a further contact about the same matter is a repeated one, 1 to 90
 */
public record CallRules(ProgramId program, ZoneId zone, LocalTime quietFrom, LocalTime quietTo, int repeatDays) {

    public static final int USUAL_REPEAT_DAYS = 7;
    public static final int MAXIMUM_REPEAT_DAYS = 90;
    static final LocalTime USUAL_QUIET_FROM = LocalTime.of(21, 0);
    static final LocalTime USUAL_QUIET_TO = LocalTime.of(8, 0);

    /** Whether nobody may be called there and then. */
    public boolean isQuiet(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        boolean isAfterBegin = !time.isBefore(quietFrom);
        boolean isBeforeEnd = time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? isAfterBegin && isBeforeEnd : isAfterBegin || isBeforeEnd;
    }
}
