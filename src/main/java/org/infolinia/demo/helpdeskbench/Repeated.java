package org.infolinia.demo.helpdeskbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int WARM_UP_PART = 3;

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
        return asAgent(agents.first(), () -> {
            run(deed, new SplittableRandom(SEED + 1), time.dividedBy(WARM_UP_PART));
            return Timings.of(run(deed, new SplittableRandom(SEED), time));
        });
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

    private static List<Long> run(Deed deed, RandomGenerator random, Duration time) {
        var nanos = new ArrayList<Long>();
        long end = System.nanoTime() + time.toNanos();
        for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
            deed.happen(random);
            nanos.add(System.nanoTime() - began);
        }
        return nanos;
    }
}
