package org.infolinia.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this process serves people, or runs one command and ends. A benchmark is a server that serves nobody else. */
@Component
public class RunningMode {

    private static final String COMMAND = "command";

    private final boolean isServer;

    RunningMode(@Value("${infolinia.mode}") String mode) {
        this.isServer = !mode.equals(COMMAND);
    }

    public boolean isServer() {
        return isServer;
    }
}
