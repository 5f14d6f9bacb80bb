package org.infolinia.tickets.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Colleagues who write from their own mail programs, known by the domain of their addresses. */
@Component
class Staff {

    private final Set<String> domains;

    /** @param domains separated by commas, such as {@code infolinia.pl}; empty when nobody writes so */
    Staff(@Value("${infolinia.staff-mail-domains:}") String domains) {
        this.domains = Arrays.stream(domains.split(","))
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean includes(EmailAddress address) {
        return domains.contains(address.domain());
    }
}
