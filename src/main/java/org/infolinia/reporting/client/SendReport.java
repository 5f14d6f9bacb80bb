package org.infolinia.reporting.client;

import java.util.List;
import java.util.Set;
import org.infolinia.reporting.client.paper.ReportFormat;

/** @param recipients as they were typed */
public record SendReport(ReportOrder order, List<String> recipients, Set<ReportFormat> formats) {

    public SendReport {
        recipients = List.copyOf(recipients);
        formats = Set.copyOf(formats);
    }
}
