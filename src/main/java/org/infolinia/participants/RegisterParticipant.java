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
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.Participant.Status;
import org.jspecify.annotations.Nullable;

/** Asks for a participant to be registered, or to be brought up to date when the program knows the number already. */
public record RegisterParticipant(
        ProgramId program,
        String number,
        PersonName name,
        Language language,
        @Nullable LocalDate birthDate,
        PostalAddress address,
        @Nullable String company,
        @Nullable String pinNote,
        LocalDate joinedOn,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        List<CardNumber> cards,
        Set<Channel> consents)
        implements Incoming {

    @Override
    public RegisterParticipant over(@Nullable Participant known) {
        return this;
    }

    /** The participant as asked for, with nothing twice. */
    Participant as(ParticipantId id, Status status) {
        return new Participant(
                id,
                program,
                number,
                name,
                language,
                birthDate,
                address,
                company,
                pinNote,
                status,
                joinedOn,
                distinct(emails),
                distinct(phones),
                distinct(cards),
                consents);
    }

    private static <T> List<T> distinct(List<T> values) {
        return values.size() < 2 ? values : values.stream().distinct().toList();
    }
}
