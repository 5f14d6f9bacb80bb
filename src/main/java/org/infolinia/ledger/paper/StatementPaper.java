package org.infolinia.ledger.paper;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.participants.Participant;
import org.infolinia.programs.Program;

/**
 * A statement as it is handed to the participant, in his language.
 *
 * @param printedOn the day on which it was printed
 */
record StatementPaper(Program program, Participant participant, Sheet sheet, CopyCode code, LocalDate printedOn) {

    Language language() {
        return participant.language();
    }

    /** Without anything personal, for it stands in lists of downloads: {@code 2026-01-01-2026-11-17-7K3M-9Q2X}. */
    String fileName() {
        return sheet.from() + "-" + sheet.to() + "-" + code.formatted();
    }
}
