package org.infolinia.surveys;

import java.util.Optional;
import org.infolinia.calls.callbacks.TimeZones;
import org.infolinia.participants.Participant;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.programs.ProgramZones;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;
import org.springframework.stereotype.Component;

/** Knows by what name, where and when people are reached. */
@Component
class Addressees {

    private final ParticipantRegister register;
    private final ClientContacts clients;
    private final ProgramZones zones;

    Addressees(ParticipantRegister register, ClientContacts clients, ProgramZones zones) {
        this.register = register;
        this.clients = clients;
        this.zones = zones;
    }

    /** Where his telephone is, else the program, tells his time. */
    Addressee of(Participant participant) {
        return new Addressee(
                participant.id(),
                null,
                participant.name().full(),
                participant.emails().stream().findFirst().orElse(null),
                participant.language(),
                participant.phones().stream()
                        .findFirst()
                        .flatMap(TimeZones::of)
                        .orElseGet(() -> zones.of(participant.program())),
                participant.consents().contains(Channel.EMAIL));
    }

    Addressee of(ClientContact contact) {
        return new Addressee(
                null,
                contact.id(),
                contact.name(),
                contact.email(),
                contact.language(),
                zones.of(contact.program()),
                true);
    }

    /** Empty when he is not there any more. */
    Optional<Addressee> of(Invitation invitation) {
        var participant = invitation.participant();
        return participant == null
                ? Optional.ofNullable(invitation.client())
                        .flatMap(clients::find)
                        .map(this::of)
                : register.find(participant)
                        .filter(known -> known.status() == Participant.Status.ACTIVE)
                        .map(this::of);
    }
}
