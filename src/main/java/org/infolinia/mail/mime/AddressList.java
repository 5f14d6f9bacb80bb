package org.infolinia.mail.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads address headers. Encoded words are decoded in names only, so nobody can hide one address in another. */
final class AddressList {

    private static final int MAXIMUM_LENGTH = 20_000;

    /** @param address as written; not checked */
    record Entry(String address, String name) {}

    private AddressList() {}

    static List<Entry> parse(String value) {
        if (value.length() > MAXIMUM_LENGTH) {
            return List.of();
        }
        try {
            return Stream.of(InternetAddress.parseHeader(value, false))
                    .map(AddressList::entry)
                    .toList();
        } catch (AddressException notAList) {
            return List.of();
        }
    }

    private static Entry entry(InternetAddress address) {
        return new Entry(Optional.ofNullable(address.getAddress()).orElse(""), name(address.getPersonal()));
    }

    private static String name(@Nullable String personal) {
        return personal == null
                ? ""
                : EncodedWords.decode(personal).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
