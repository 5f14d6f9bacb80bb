package org.infolinia.tickets.enquiry;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.personal.PersonalDataSource;
import org.springframework.stereotype.Component;

/**
 * What a participant asked by the public form. What became a ticket has its words there; what he has not confirmed yet is
 * known by his addresses alone.
 */
@Component
class EnquiryPersonalData implements PersonalDataSource {

    private final Enquiries enquiries;
    private final ParticipantRegister participants;

    EnquiryPersonalData(Enquiries enquiries, ParticipantRegister participants) {
        this.enquiries = enquiries;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "enquiries";
    }

    @Override
    public Map<String, List<Map<String, Object>>> about(ParticipantId participant) {
        return participants
                .find(participant)
                .map(known -> Map.of("enquiries", enquiries.of(known.id(), known.program(), known.emails())))
                .orElse(Map.of());
    }
}
