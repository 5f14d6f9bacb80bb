package org.infolinia.mail.mime;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.mime.ReadMessage.Sender;
import org.jspecify.annotations.Nullable;

/**
 * Reads address headers: with the library as they should be, and what it cannot read by the address that stands in it.
 * Encoded words are decoded in names only, so nobody can hide one address in another.
 */
final class AddressList {

    private static final int MAXIMUM_LENGTH = 20_000;
    private static final int MAXIMUM_NAME_LENGTH = 200;
    private static final int MAXIMUM_ADDRESS_LENGTH = 300;
    private static final Pattern WRITTEN = Pattern.compile(
            "[^\\s<>\"'()\\[\\],;:@]{1,64}@(?:\\[?[\\p{L}\\p{N}.:-]{1,190}]?)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern COMMENT = Pattern.compile("(?<=<[^<>()@]{0,64})\\([^()@]{0,200}\\)");
    private static final Pattern ENDS = Pattern.compile("^[.]+|[.\\])>]+$");
    private static final Pattern AROUND_NAME = Pattern.compile("^[\\s\"'<(\\[,;]+|[\\s\"'<>()\\[\\],;]+$");

    private AddressList() {}

    /** The real addresses with the names beside them, in their order; a name may be empty. */
    static List<Sender> parse(String value) {
        var line = Letters.beginning(value, MAXIMUM_LENGTH);
        var read = read(line);
        return read.isEmpty() ? written(line) : read;
    }

    private static String name(String written) {
        return decodedName(AROUND_NAME.matcher(written).replaceAll(""));
    }

    private static List<Sender> read(String line) {
        try {
            var entries = InternetAddress.parseHeader(line, false);
            return withCutName(
                    entries,
                    Stream.of(entries)
                            .flatMap(AddressList::members)
                            .flatMap(entry -> address(entry.getAddress())
                                    .map(address -> new Sender(address, decodedName(entry.getPersonal())))
                                    .stream())
                            .toList());
        } catch (AddressException notAList) {
            return List.of();
        }
    }

    /** {@code Kowalska, Anna <anna@poczta.example>} without quotes is one person. */
    private static List<Sender> withCutName(InternetAddress[] entries, List<Sender> senders) {
        boolean isCut = entries.length == 2
                && senders.size() == 1
                && !senders.getFirst().name().isEmpty()
                && entries[0].getPersonal() == null
                && entries[0].getAddress() != null
                && entries[0].getAddress().indexOf('@') < 0
                && !entries[0].getAddress().isBlank();
        return isCut
                ? List.of(new Sender(
                        senders.getFirst().address(),
                        decodedName(entries[0].getAddress() + ", "
                                + senders.getFirst().name())))
                : senders;
    }

    private static Stream<InternetAddress> members(InternetAddress entry) {
        try {
            var members = entry.isGroup() ? entry.getGroup(false) : null;
            return members == null ? Stream.of(entry) : Arrays.stream(members);
        } catch (AddressException notAGroup) {
            return Stream.empty();
        }
    }

    /** Where angle brackets stand, the last ones hold the address and the rest is the name. */
    private static List<Sender> written(String value) {
        var line = COMMENT.matcher(value).replaceAll(" ");
        int open = line.lastIndexOf('<');
        var inBrackets = open < 0
                ? Optional.<Sender>empty()
                : WRITTEN.matcher(line.substring(open).replaceAll("\\s+(?=@)|(?<=@)\\s+", ""))
                        .results()
                        .flatMap(found -> plainAddress(found).stream())
                        .findFirst()
                        .map(address -> new Sender(address, name(line.substring(0, open))));
        return inBrackets
                .map(List::of)
                .orElseGet(() -> WRITTEN.matcher(line)
                        .results()
                        .flatMap(found ->
                                plainAddress(found)
                                        .map(address -> new Sender(address, nameBeside(found, line)))
                                        .stream())
                        .toList());
    }

    private static String nameBeside(MatchResult found, String line) {
        var before = line.substring(0, found.start());
        return before.indexOf('@') >= 0
                        || before.toLowerCase(java.util.Locale.ROOT).endsWith("mailto:")
                ? ""
                : name(before);
    }

    /** What is picked out of a broken line must not be half of an encoded word. */
    private static Optional<EmailAddress> plainAddress(MatchResult found) {
        return found.group().contains("=?") || found.group().contains("?=") ? Optional.empty() : address(found.group());
    }

    private static Optional<EmailAddress> address(@Nullable String written) {
        if (written == null || written.length() > MAXIMUM_ADDRESS_LENGTH) {
            return Optional.empty();
        }
        var trimmed = ENDS.matcher(AROUND_NAME.matcher(written).replaceAll("")).replaceAll("");
        int at = trimmed.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : EmailAddress.parse(trimmed.substring(0, at + 1) + ascii(trimmed.substring(at + 1)));
    }

    /** Domains are stored in the letters in which servers look them up. */
    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }

    private static String decodedName(@Nullable String personal) {
        return personal == null
                ? ""
                : Letters.beginning(
                        Letters.line(EncodedWords.decode(personal)).replaceAll("^\"+|\"+$", ""), MAXIMUM_NAME_LENGTH);
    }
}
