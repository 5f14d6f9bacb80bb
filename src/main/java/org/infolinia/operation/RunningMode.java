package org.infolinia.operation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this process serves people, or runs one command and ends. */
@Component
public class RunningMode {

    private final boolean isServer;

    RunningMode(@Value("${infolinia.mode}") String mode) {
        this.isServer = "server".equals(mode);
    }

    public boolean isServer() {
        return isServer;
    }
}
