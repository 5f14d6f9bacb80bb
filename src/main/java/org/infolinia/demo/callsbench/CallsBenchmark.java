package org.infolinia.demo.callsbench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.infolinia.calls.extension.Extensions;
import org.infolinia.calls.telephony.LineSources;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.EnrollAgent;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Role;
import org.infolinia.security.SignedInAgent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A telephone system with many calls a second: each is offered, rings at an agent, is answered elsewhere and ends, each
 * event signed and sent over HTTP in a request of its own. Measures how soon events are taken and how soon the agent's
 * screens hear of a ringing.
 */
@Component
class CallsBenchmark implements Benchmark {

    private static final String USAGE = "[--calls 200] [--seconds 60]";
    private static final long MOST_CALLS_PER_SECOND = 5_000;
    private static final long LONGEST_SECONDS = 3_600;

    /** More than there are calls at a time, so that each finds an agent with nothing in hand. */
    private static final int AGENTS = 400;

    private static final int TAKEN = 202;
    private static final List<String> STORY = List.of("offered", "ringing", "answered", "ended");
    private static final Duration BETWEEN_EVENTS = Duration.ofMillis(400);
    private static final Optional<CompletableFuture<Long>> NOTHING_TO_HEAR = Optional.empty();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final LineSources sources;
    private final Extensions extensions;
    private final HeardCalls heard;
    private final ProgramDirectory programs;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Clock clock;

    CallsBenchmark(
            LineSources sources,
            Extensions extensions,
            HeardCalls heard,
            ProgramDirectory programs,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            JdbcClient jdbc,
            Environment environment,
            Clock clock) {
        this.sources = sources;
        this.extensions = extensions;
        this.heard = heard;
        this.programs = programs;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.jdbc = jdbc;
        this.environment = environment;
        this.clock = clock;
    }

    /** What was seen while the calls came. */
    private record Seen(ConcurrentLinkedQueue<Long> taken, ConcurrentLinkedQueue<Long> pushed, AtomicInteger refused) {

        static Seen nothing() {
            return new Seen(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new AtomicInteger());
        }
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public String usage() {
        return USAGE + "  signed events of calls over HTTP: how soon they are taken, and agents hear of a ringing";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        long perSecond = arguments.number("calls", 200).orElse(0);
        long seconds = arguments.number("seconds", 60).orElse(0);
        if (perSecond < 1 || perSecond > MOST_CALLS_PER_SECOND || seconds < 1 || seconds > LONGEST_SECONDS) {
            report.progress("Usage: bench calls %s", USAGE);
            return;
        }
        var made = gatekeeper.asSystem(
                "bench", () -> sources.make(founded(), "bench", false).orElseThrow());
        report.progress("%d agents sit down", AGENTS);
        var seated = seated(made.source().program());
        try (var board = new Switchboard(port(), made, clock)) {
            report.progress("Warming up");
            call(board, "warm", seated, perSecond / 4 + 1, 5, Seen.nothing());
            var seen = Seen.nothing();
            report.progress("%d calls a second for %d seconds", perSecond, seconds);
            long began = System.nanoTime();
            call(board, "call", seated, perSecond, seconds, seen);
            double sending = Rounded.secondsSince(began);
            double following = awaitFollowed();
            report.result(result(perSecond, seen, sending, following));
        }
    }

    private Map<String, Object> result(long perSecond, Seen seen, double sending, double following) {
        var taken = Timings.of(seen.taken());
        var pushed = Timings.of(seen.pushed());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("calls_per_second", perSecond);
        result.put("events", seen.taken().size());
        result.put("refused", seen.refused().get());
        result.put("sending_s", sending);
        result.put("events_per_second", Rounded.to2(seen.taken().size() / sending));
        result.put("taken_p50_ms", taken.percentile(50));
        result.put("taken_p95_ms", taken.percentile(95));
        result.put("taken_p99_ms", taken.percentile(99));
        result.put("pushed", pushed.sorted().length);
        result.put("pushed_p50_ms", pushed.percentile(50));
        result.put("pushed_p95_ms", pushed.percentile(95));
        result.put("pushed_p99_ms", pushed.percentile(99));
        result.put("followed_after_s", following);
        return result;
    }

    /** Begins calls at their moments, be the answers slow or not; returns when the last has ended. */
    private void call(Switchboard board, String name, List<AgentId> agents, long perSecond, long seconds, Seen seen) {
        long began = System.nanoTime();
        long apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        try (var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < perSecond * seconds; number++) {
                LockSupport.parkNanos(began + number * apart - System.nanoTime());
                var agent = agents.get((int) (number % agents.size()));
                var id = name + "-" + number;
                lines.execute(() -> tell(board, id, agent, seen));
            }
        }
    }

    private void tell(Switchboard board, String call, AgentId agent, Seen seen) {
        for (var event : STORY) {
            var extension = event.equals("answered") ? "elsewhere" : Long.toString(agent.value());
            var hearing = event.equals("ringing") ? Optional.of(heard.next(agent)) : NOTHING_TO_HEAR;
            long began = System.nanoTime();
            int status = board.tell(call, event, extension);
            long answered = System.nanoTime();
            hearing.ifPresent(one -> one.thenAccept(at -> seen.pushed().add(Math.max(0, at - answered))));
            seen.taken().add(answered - began);
            if (status != TAKEN) {
                seen.refused().incrementAndGet();
            }
            LockSupport.parkNanos(BETWEEN_EVENTS.toNanos());
        }
    }

    /** @return seconds until everything that was taken had been followed */
    private double awaitFollowed() {
        long began = System.nanoTime();
        while (jdbc.sql("select exists (select from calls.line_event where not followed)")
                .query(Boolean.class)
                .single()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("Not everything was followed in time");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Rounded.secondsSince(began);
    }

    /** Agents who sit at telephones of their own. */
    private List<AgentId> seated(ProgramId program) {
        var seated = new ArrayList<AgentId>();
        IntStream.range(0, AGENTS).forEach(number -> {
            var login = "bench-%d-%d".formatted(program.value(), number);
            gatekeeper.asSystem(
                    "bench", () -> agents.enroll(enrolment(login, program)).orElseThrow());
            var agent = (SignedInAgent) agents.loadUserByUsername(login);
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(agent, "", agent.getAuthorities()));
            extensions.bind(Long.toString(agent.id().value())).orElseThrow();
            seated.add(agent.id());
        });
        SecurityContextHolder.clearContext();
        return List.copyOf(seated);
    }

    private static EnrollAgent enrolment(String login, ProgramId program) {
        return new EnrollAgent(
                login,
                "measured by the benchmark",
                new PersonName("Bench", "Agent"),
                Role.AGENT,
                Language.EN,
                Set.of(program));
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private ProgramId founded() {
        var code = "C" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return programs.found(new FoundProgram(
                        code.substring(0, Math.min(code.length(), 10)),
                        code,
                        "CB",
                        "berry",
                        Language.PL,
                        "PL",
                        levels,
                        Map.of(),
                        Map.of(),
                        Map.of()))
                .orElseThrow();
    }
}
