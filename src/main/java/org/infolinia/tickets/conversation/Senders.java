package org.infolinia.tickets.conversation;

import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.merging.ParticipantsMerged;
import org.infolinia.participants.merging.ParticipantsParted;
import org.infolinia.participants.merging.Provenance;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.tickets.Ticket;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose an address is. A match is a hint at the participant and never proof that he wrote. */
@Component
public class Senders {

    private static final String ADDRESSES = "tickets.addresses";

    private final JdbcClient jdbc;
    private final ParticipantRegister participants;
    private final Provenance provenance;
    private final ProgramDirectory programs;

    Senders(JdbcClient jdbc, ParticipantRegister participants, Provenance provenance, ProgramDirectory programs) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.provenance = provenance;
        this.programs = programs;
    }

    /**
     * Whose an address is.
     *
     * @param theOne the one participant with it, or the one an agent chose for it; empty when nobody or several
     * @param howMany participants of the program have it
     */
    public record Owners(Optional<Participant> theOne, int howMany) {}

    /** The one participant with this address, or the one an agent chose for it; empty when nobody or several. */
    public Optional<Participant> theOneWith(EmailAddress address, ProgramId program) {
        return ownersOf(address, program).theOne();
    }

    public Owners ownersOf(EmailAddress address, ProgramId program) {
        var matches = allWith(address, program);
        return new Owners(
                matches.size() == 1 ? Optional.of(matches.getFirst()) : remembered(address, program), matches.size());
    }

    /** Everybody of the program with this address. */
    public List<Participant> allWith(EmailAddress address, ProgramId program) {
        return participants.byEmail(program, address);
    }

    /** Everybody of the program with this address or number as people write it. */
    public List<Participant> withContact(ProgramId program, String typed) {
        var country = programs.get(program).country();
        return EmailAddress.parse(typed)
                .map(address -> participants.byEmail(program, address))
                .or(() -> PhoneNumber.parse(typed, country).map(number -> participants.byPhone(program, number)))
                .orElse(List.of());
    }

    /** Keeps an agent's choice for the contact's address; the last one counts. */
    public void remember(Ticket ticket, ParticipantId participant) {
        var address = ticket.contact().address();
        if (address == null) {
            return;
        }
        jdbc.sql("""
                        insert into tickets.remembered_sender (program_id, address, participant_id)
                        values (:program, :address, :participant)
                        on conflict (program_id, address) do update set participant_id = excluded.participant_id""")
                .param("program", ticket.program().value())
                .param("address", address.value())
                .param("participant", participant.value())
                .update();
    }

    /** An address that was a merged participant's is the survivor's. */
    @EventListener
    void on(ParticipantsMerged merged) {
        var addresses = jdbc.sql("""
                        update tickets.remembered_sender set participant_id = :to where participant_id = :from
                        returning address""")
                .param("from", merged.from().value())
                .param("to", merged.to().value())
                .query(String.class)
                .list();
        provenance.note(merged.merge(), ADDRESSES, addresses);
    }

    @EventListener
    void on(ParticipantsParted parted) {
        jdbc.sql("""
                        update tickets.remembered_sender set participant_id = :to
                         where program_id = :program and participant_id = :from and address = any(:addresses)""")
                .param("program", parted.program().value())
                .param("from", parted.from().value())
                .param("to", parted.to().value())
                .param(
                        "addresses",
                        provenance.of(parted.merge().id(), ADDRESSES).toArray(String[]::new))
                .update();
    }

    private Optional<Participant> remembered(EmailAddress address, ProgramId program) {
        return jdbc.sql("""
                        select participant_id from tickets.remembered_sender
                         where program_id = :program and address = :address""")
                .param("program", program.value())
                .param("address", address.value())
                .query(Long.class)
                .optional()
                .flatMap(id -> participants.find(new ParticipantId(id)));
    }
}
