package org.infolinia.mail.inbound;

import org.infolinia.kernel.ProgramId;

/** A message in the intake is not where it was. */
public record IntakeChanged(long mail, ProgramId program) {}
