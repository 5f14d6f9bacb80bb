package org.infolinia.operation;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where participants reach the public pages; links in mail begin with it. An installation with a database of its own
 * serves others, whom a link to this machine would lead nowhere, so it does not start with one.
 */
@Component
public class PublicAddress {

    private static final Pattern SYNTAX = Pattern.compile("https?://[^/?#\\s]+(?:/[^?#\\s]*)?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    private final String value;

    PublicAddress(
            @Value("${infolinia.public-address}") String address,
            @Value("${infolinia.demo}") boolean isDemo,
            @Value("${spring.datasource.url:}") String databaseOfOnesOwn,
            RunningMode mode) {
        if (!SYNTAX.matcher(address).matches()) {
            throw new UnusablePublicAddressException(address);
        }
        value = address.replaceAll("/+$", "");
        boolean isForOthers = mode.isServer() && !isDemo && !databaseOfOnesOwn.isEmpty();
        if (isForOthers
                && THIS_MACHINE.contains(String.valueOf(URI.create(value).getHost()))) {
            throw new UnusablePublicAddressException(address);
        }
    }

    /** Without a slash at its end. */
    public String value() {
        return value;
    }
}
