package org.infolinia.reporting.client;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Outcome;

/** To whom reports go. */
final class Recipients {

    static final int MOST = 10;

    private Recipients() {}

    /** Refused as {@code report-recipients} when there are none or too many, and as {@code report-address} with the first that is none. */
    static Outcome<List<EmailAddress>> parse(List<String> typed) {
        var distinct = typed.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (distinct.isEmpty() || distinct.size() > MOST) {
            return Outcome.refused("report-recipients", MOST);
        }
        return distinct.stream()
                .filter(each -> EmailAddress.parse(each).isEmpty())
                .findFirst()
                .map(none -> Outcome.<List<EmailAddress>>refused("report-address", none))
                .orElseGet(() -> Outcome.done(distinct.stream()
                        .map(EmailAddress::parse)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList()));
    }
}
