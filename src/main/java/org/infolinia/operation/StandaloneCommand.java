package org.infolinia.operation;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A command that needs neither the database nor anything else of an installation, so that it begins at once. Found by the
 * {@link ServiceLoader}, before the application starts.
 */
public interface StandaloneCommand {

    /** @param typed all that was typed after the launcher's name */
    boolean isAskedFor(List<String> typed);

    /**
     * Does the work. Progress goes to standard error, results to standard output.
     *
     * @param typed all that was typed after the launcher's name
     * @return the process's exit code; 0 when all went well
     */
    int run(List<String> typed);
}
