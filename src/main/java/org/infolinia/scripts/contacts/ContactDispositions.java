package org.infolinia.scripts.contacts;

import java.util.Set;
import org.infolinia.kernel.ProgramId;

/** Knows what contacts of a program can be about. */
public interface ContactDispositions {

    /** The codes that are offered today, at whichever number. */
    Set<String> offeredIn(ProgramId program);
}
