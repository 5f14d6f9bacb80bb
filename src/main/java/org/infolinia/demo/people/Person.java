package org.infolinia.demo.people;

import java.time.LocalDate;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.participants.Participant.PostalAddress;

/** Somebody who does not exist. */
record Person(
        PersonName name,
        Sex sex,
        Language language,
        LocalDate birthDate,
        PostalAddress address,
        List<EmailAddress> emails,
        List<PhoneNumber> phones) {}
