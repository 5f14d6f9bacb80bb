package org.infolinia.operation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words, without a stack trace, that nobody told the application where participants reach it. */
class UnusablePublicAddressAnalyzer extends AbstractFailureAnalyzer<UnusablePublicAddressException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusablePublicAddressException cause) {
        return new FailureAnalysis(
                "Links in mail would begin with '" + cause.address() + "', where participants reach nothing.",
                "Set INFOLINIA_PUBLIC_ADDRESS to the address under which they reach this installation, such as"
                        + " https://help.example.org.",
                cause);
    }
}
