package org.infolinia.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, without a stack trace, that the application runs already. */
class AlreadyRunningAnalyzer extends AbstractFailureAnalyzer<AlreadyRunningException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AlreadyRunningException cause) {
        return new FailureAnalysis(
                "Infolinia already runs on this state directory.",
                "Stop the other one first, or give this one a state directory of its own"
                        + " (INFOLINIA_STATE_DIRECTORY) and a port of its own (SERVER_PORT).",
                cause);
    }
}
