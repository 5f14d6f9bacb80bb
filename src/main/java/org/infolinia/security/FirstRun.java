package org.infolinia.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.operation.RunningMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Lets whoever reads the log create the first administrator, and nobody once there is one. The token is made anew at
 * every start and is never stored.
 */
@Service
public class FirstRun {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);
    private static final int TOKEN_BYTES = 16;

    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final boolean demoComes;
    private final RunningMode mode;
    private final String token = randomToken();

    FirstRun(
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            RunningMode mode,
            @Value("${infolinia.demo}") boolean demoComes) {
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.mode = mode;
        this.demoComes = demoComes;
    }

    /** Whether nobody can sign in yet and nobody is about to be enrolled. */
    public boolean isOpen() {
        return !demoComes && agents.isEmpty();
    }

    /**
     * Enrolls the first administrator.
     *
     * @return refused as {@code first-run-over} when somebody was faster, {@code first-run-token} when the token is
     *     wrong, or for the reasons of {@link AgentDirectory#enroll}
     */
    public synchronized Outcome<AgentId> createAdministrator(String typedToken, EnrollAgent command) {
        if (!isOpen()) {
            return Outcome.refused("first-run-over");
        }
        if (!isToken(typedToken)) {
            return Outcome.refused("first-run-token");
        }
        return gatekeeper.asSystem("first-run", () -> agents.enroll(command));
    }

    String token() {
        return token;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellTheToken() {
        if (mode.isServer() && isOpen()) {
            LOG.info("Nobody can sign in yet. Open /first-run and enter this token: {}", token);
        }
    }

    private boolean isToken(String typed) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.US_ASCII), typed.strip().getBytes(StandardCharsets.US_ASCII));
    }

    private static String randomToken() {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
