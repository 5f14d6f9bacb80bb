package org.infolinia.operation;

import java.util.List;

/** Something that {@code ./infolinia NAME …} does and then ends. Modules contribute their own as beans. */
public interface Command {

    /** One or two words as typed after the launcher's name, such as {@code import participants}. */
    String name();

    /** The arguments and what it does, in one line of English. */
    String usage();

    /**
     * Does the work. Progress goes to standard error, results to standard output.
     *
     * @param arguments what was typed after the name
     * @return the process's exit code; 0 when all went well
     */
    int run(List<String> arguments);
}
