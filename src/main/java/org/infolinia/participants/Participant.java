package org.infolinia.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A participant as other modules see him, unmasked: whoever shows it to a person masks by identification level.
 *
 * @param number unique in the program, such as {@code MI-004218}
 * @param pinNote what every agent should know before he speaks, or null
 * @param consents channels on which the participant agreed to be addressed
 */
public record Participant(
        ParticipantId id,
        ProgramId program,
        String number,
        PersonName name,
        Language language,
        @Nullable LocalDate birthDate,
        PostalAddress address,
        @Nullable String company,
        @Nullable String pinNote,
        Status status,
        LocalDate joinedOn,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        List<CardNumber> cards,
        Set<Channel> consents) {

    /** The same with these cards alone. */
    public Participant withCards(List<CardNumber> others) {
        return new Participant(
                id, program, number, name, language, birthDate, address, company, pinNote, status, joinedOn, emails,
                phones, others, consents);
    }

    public enum Status {
        ACTIVE,
        /** Processing is restricted at the participant's request: shown as such, found by nobody. */
        RESTRICTED,
        ERASED,
        MERGED;

        /** Whose data is gone or lives on in another record must not come back by an import. */
        boolean isClosed() {
            return this == ERASED || this == MERGED;
        }
    }

    public enum Channel {
        EMAIL,
        SMS,
        PHONE
    }

    /** Parts that are not known are null. */
    public record PostalAddress(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String town) {

        /** Tells people of one name apart without saying where one lives: {@code G•••}; null when no town is known. */
        public @Nullable String maskedTown() {
            return town == null || town.isBlank()
                    ? null
                    : Character.toString(town.strip().codePointAt(0)) + "•••";
        }
    }
}
