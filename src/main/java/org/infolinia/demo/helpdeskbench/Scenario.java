package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import org.infolinia.demo.measure.Timings;

/** One thing that people do at the helpdesk over and over. Every bean of this kind is measured. */
interface Scenario {

    /** Such as {@code queue-page}. */
    String name();

    /** Does it for about that long among the tickets that are there. */
    Timings measure(MeasuredHelpdesk helpdesk, Duration time);
}
