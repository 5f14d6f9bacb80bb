package org.infolinia.participants;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Channel;
import org.infolinia.participants.Participant.PostalAddress;

/** Participants to register in tests, each with a number, phone, card and address of its own. */
public final class ParticipantFixture {

    private static final AtomicInteger MADE = new AtomicInteger();

    private ParticipantFixture() {}

    public static RegisterParticipant halina(ProgramId program) {
        return named(program, "Halina", "Wróbel");
    }

    public static RegisterParticipant named(ProgramId program, String first, String last) {
        return named(program, first, last, new PhoneNumber("+48601%06d".formatted(273_999 - MADE.get())));
    }

    /** Halina in another program, who calls from the same telephone. */
    public static RegisterParticipant halinaAt(ProgramId program, PhoneNumber phone) {
        return named(program, "Halina", "Wróbel", phone);
    }

    private static RegisterParticipant named(ProgramId program, String first, String last, PhoneNumber phone) {
        int number = MADE.incrementAndGet();
        return new RegisterParticipant(
                program,
                "P-%06d".formatted(700_000 + number),
                new PersonName(first, last),
                Language.PL,
                LocalDate.of(1958, 3, 14),
                new PostalAddress("Zana 19", "20-601", "Lublin"),
                null,
                "Słabiej słyszy – mów wolniej.",
                LocalDate.of(2019, 4, 2),
                List.of(new EmailAddress("h.wrobel%d@poczta.pl".formatted(number))),
                List.of(phone),
                List.of(new CardNumber("26001187%08d".formatted(number))),
                Set.of(Channel.EMAIL, Channel.SMS));
    }
}
