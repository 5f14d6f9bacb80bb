package org.infolinia.reporting.client;

import java.util.List;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.reporting.client.paper.ReportFormat;

/**
 * @param recipients as they were typed
 * @param basedOn version of the schedule it was made from, 0 when there was none
 */
public record SettleSchedule(
        ProgramId program,
        Rhythm rhythm,
        int day,
        Language language,
        List<String> recipients,
        Set<ReportFormat> formats,
        int basedOn) {

    public SettleSchedule {
        recipients = List.copyOf(recipients);
        formats = Set.copyOf(formats);
    }
}
