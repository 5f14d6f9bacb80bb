package org.infolinia.participants.identification;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.PostalAddress;
import org.jspecify.annotations.Nullable;

/** What was asked for, in clear; the rest is empty or null as if it were not known. */
public record Unmasked(
        List<PhoneNumber> phones,
        List<EmailAddress> emails,
        @Nullable LocalDate birthDate,
        @Nullable PostalAddress address) {

    public static final Unmasked NOTHING = new Unmasked(List.of(), List.of(), null, null);

    public Unmasked {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    static Unmasked of(Participant participant, Unmask asked) {
        return new Unmasked(
                asked.fields().contains(MaskedField.PHONE) ? participant.phones() : List.of(),
                asked.fields().contains(MaskedField.EMAIL) ? participant.emails() : List.of(),
                asked.fields().contains(MaskedField.BIRTH_DATE) ? participant.birthDate() : null,
                asked.fields().contains(MaskedField.ADDRESS) ? participant.address() : null);
    }
}
