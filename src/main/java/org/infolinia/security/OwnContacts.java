package org.infolinia.security;

import java.util.List;
import java.util.Locale;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;

/**
 * By what somebody is known in private: where he can be reached, and as what he takes part in programs.
 *
 * @param numbers participant's numbers such as {@code KS-118709}; capital or small letters are the same
 */
public record OwnContacts(
        List<EmailAddress> emails, List<PhoneNumber> phones, List<CardNumber> cards, List<String> numbers) {

    public static final OwnContacts NONE = new OwnContacts(List.of(), List.of(), List.of(), List.of());

    public OwnContacts {
        emails = emails.stream().distinct().toList();
        phones = phones.stream().distinct().toList();
        cards = cards.stream().distinct().toList();
        numbers = numbers.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    public int size() {
        return emails.size() + phones.size() + cards.size() + numbers.size();
    }
}
