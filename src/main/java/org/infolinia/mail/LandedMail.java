package org.infolinia.mail;

import java.util.Optional;
import org.infolinia.kernel.ProgramId;

/** The conversations of the module that people's mail is for, as somebody needs them who corrects where mail went. */
public interface LandedMail {

    /** The conversation that somebody names, such as by a ticket's number; empty when the program has none so named. */
    Optional<String> conversationNamed(ProgramId program, String name);

    /**
     * Puts a message that had landed in one conversation into another. Called in the transaction that changes the
     * intake, as whoever knows better.
     *
     * @param messageId with the angle brackets
     */
    void move(ProgramId program, String messageId, String from, String to);
}
