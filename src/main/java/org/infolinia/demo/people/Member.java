package org.infolinia.demo.people;

import java.time.LocalDate;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;

/** A participant of the demo. */
public record Member(ParticipantId id, ProgramId program, String number, Language language, LocalDate joinedOn) {}
