package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.infolinia.demo.measure.Timings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Has one agent do the same over and over. */
@Component
class Repeated {

    private static final long SEED = 20_261;

    private final MeasuredAgents agents;

    Repeated(MeasuredAgents agents) {
        this.agents = agents;
    }

    /** What is done; its time is taken. */
    interface Deed {
        void happen(RandomGenerator random);
    }

    /** Warms up for a third of the time and then measures. */
    Timings timings(Deed deed, Duration time) {
        var random = new SplittableRandom(SEED);
        return asAgent(agents.first(), () -> Timings.whileRepeating(() -> deed.happen(random), time));
    }

    private interface Work {
        Timings done();
    }

    private static Timings asAgent(UserDetails agent, Work work) {
        var before = SecurityContextHolder.getContext();
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities()));
        SecurityContextHolder.setContext(signedIn);
        try {
            return work.done();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
