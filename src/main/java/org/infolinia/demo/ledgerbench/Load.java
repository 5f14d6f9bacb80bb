package org.infolinia.demo.ledgerbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.demo.measure.Timings;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Has many clients do the same at once for a while. */
@Component
class Load {

    private static final long SEED = 20_261;

    private final Gatekeeper gatekeeper;

    Load(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** What all of them got done. */
    record Measured(Timings timings, double perSecond) {}

    /**
     * Warms up for as long as it measures then: the JVM compiles what it runs often, and on few processors its compilers
     * take them from those who are measured.
     *
     * @throws CompletionException when a client failed
     */
    Measured measure(Deed deed, int clients, Duration time) {
        run(deed, clients, time);
        return run(deed, clients, time);
    }

    private Measured run(Deed deed, int clients, Duration time) {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var working = IntStream.range(0, clients)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> nanosOf(deed, SEED + client, end), threads))
                    .toList();
            var nanos =
                    working.stream().flatMap(client -> client.join().stream()).toList();
            return new Measured(Timings.of(nanos), Rounded.to2(nanos.size() / Rounded.secondsSince(began)));
        }
    }

    private List<Long> nanosOf(Deed deed, long seed, long end) {
        return gatekeeper.asSystem("bench", () -> {
            var random = new SplittableRandom(seed);
            var nanos = new ArrayList<Long>();
            for (long began = System.nanoTime(); began < end; began = System.nanoTime()) {
                deed.happen(random);
                nanos.add(System.nanoTime() - began);
            }
            return nanos;
        });
    }
}
