package org.infolinia.demo.mailbench;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.infolinia.demo.measure.Rounded;
import org.infolinia.demo.measure.Timings;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.mail.OpenMailbox.Protection;
import org.infolinia.mail.OpenMailbox.Server;
import org.infolinia.mail.OpenMailbox.Servers;
import org.infolinia.operation.Benchmark;
import org.infolinia.operation.BenchmarkReport;
import org.infolinia.operation.CommandArguments;
import org.infolinia.operation.EmbeddedMailServer;
import org.infolinia.operation.StateDirectory;
import org.infolinia.programs.FoundProgram;
import org.infolinia.programs.Program.RequiredLevels;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/**
 * Sends mail over SMTP to a server on this machine, has it fetched over IMAP, and waits until open screens hear of the
 * tickets: first as much as goes, then little by little.
 */
@Component
class MailBenchmark implements Benchmark {

    private static final String USAGE = "[--messages 2000]";
    private static final long MOST_MESSAGES = 1_000_000;
    private static final int WRITERS = 4;
    private static final int WARM_UP = 200;
    private static final int TRICKLE = 100;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final ProgramDirectory programs;
    private final Mailboxes mailboxes;
    private final Arrivals arrivals;
    private final Gatekeeper gatekeeper;
    private final StateDirectory state;
    private final Clock clock;

    MailBenchmark(
            ProgramDirectory programs,
            Mailboxes mailboxes,
            Arrivals arrivals,
            Gatekeeper gatekeeper,
            StateDirectory state,
            Clock clock) {
        this.programs = programs;
        this.mailboxes = mailboxes;
        this.arrivals = arrivals;
        this.gatekeeper = gatekeeper;
        this.state = state;
        this.clock = clock;
    }

    /** How fast it went, and the most memory that was in use. */
    private record Load(double perSecond, long heapBytes) {}

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String usage() {
        return USAGE + "  mail to tickets: messages a second, and the wait for a single one";
    }

    @Override
    public void run(CommandArguments arguments, BenchmarkReport report) {
        long messages = arguments.number("messages", 2_000).orElse(0);
        if (messages < 1 || messages > MOST_MESSAGES) {
            report.progress("Usage: bench mail %s", USAGE);
            return;
        }
        try (var server = EmbeddedMailServer.start(
                Files.createTempDirectory(state.subdirectory("."), "mail-bench"), 0, 0, clock)) {
            measure((int) messages, server, report);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the mail", e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server takes no mail", e);
        }
    }

    private void measure(int messages, EmbeddedMailServer server, BenchmarkReport report) throws MessagingException {
        var mailbox = gatekeeper.asSystem("bench", () -> openedAt(server));
        var writers = new Writers(server.smtpPort(), mailbox.address());
        report.progress("Warming up with %d messages", WARM_UP);
        load(WARM_UP, writers);
        report.progress("%,d messages at once", messages);
        var load = load(messages, writers);
        report.progress("%d messages one after the other", TRICKLE);
        var waits = trickle(writers);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("messages", messages);
        result.put("messages_per_second", load.perSecond());
        result.put("idle_p50_ms", waits.percentile(50));
        result.put("idle_p99_ms", waits.percentile(99));
        result.put("heap_mb", Rounded.megabytes(load.heapBytes()));
        report.result(result);
    }

    /** From the first yes of the server to the last ticket that is seen. */
    private Load load(int messages, Writers writers) {
        int before = arrivals.count();
        long began = System.nanoTime();
        var writing = Stream.iterate(0, writer -> writer < WRITERS, writer -> writer + 1)
                .map(writer -> CompletableFuture.runAsync(() -> write(share(messages, writer), writers)))
                .toList();
        long heap = awaitArrivals(before + messages);
        writing.forEach(CompletableFuture::join);
        double seconds = (arrivals.last() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Load(Rounded.to2(messages / seconds), heap);
    }

    private static int share(int messages, int writer) {
        return messages / WRITERS + (writer < messages % WRITERS ? 1 : 0);
    }

    private static void write(int messages, Writers writers) {
        try (var transport = writers.connect()) {
            for (int i = 0; i < messages; i++) {
                writers.writeOne(transport);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail server takes no mail", e);
        }
    }

    private Timings trickle(Writers writers) throws MessagingException {
        int before = arrivals.count();
        var accepted = new LinkedHashMap<String, Long>();
        try (var transport = writers.connect()) {
            for (int i = 0; i < TRICKLE; i++) {
                LockSupport.parkNanos(BETWEEN_DROPS.toNanos());
                var subject = writers.writeOne(transport);
                accepted.put(subject, System.nanoTime());
            }
        }
        awaitArrivals(before + TRICKLE);
        var waits = new ArrayList<Long>();
        accepted.forEach((subject, at) ->
                waits.add(Math.max(0, arrivals.of(subject).orElse(Long.MAX_VALUE) - at)));
        return Timings.of(waits);
    }

    /** @return the most memory that was seen in use meanwhile, in bytes */
    private long awaitArrivals(int wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long heap = 0;
        while (arrivals.count() < wanted) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Only " + arrivals.count() + " of " + wanted + " messages arrived");
            }
            heap = Math.max(heap, heapInUse());
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return heap;
    }

    private static long heapInUse() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Mailbox openedAt(EmbeddedMailServer server) {
        var program = foundedProgram();
        var address = new EmailAddress("pomoc@program" + program.value() + ".example");
        var password = "benchmark";
        server.openAccount(address.value(), password);
        arrivals.watch(program);
        return mailboxes
                .open(new OpenMailbox(
                        program,
                        programs.queues(program).getFirst().key(),
                        address,
                        "Pomoc",
                        Language.PL,
                        new Servers(at(server.imapPort()), at(server.smtpPort()), address.value(), password)))
                .orElseThrow();
    }

    private static Server at(int port) {
        return new Server(EmbeddedMailServer.HOST, port, Protection.NONE);
    }

    private ProgramId foundedProgram() {
        var code = "M" + Long.toString(System.nanoTime(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        var levels = new RequiredLevels(
                IdentificationLevel.KNOWLEDGE, IdentificationLevel.CODE, IdentificationLevel.KNOWLEDGE);
        return programs.found(new FoundProgram(
                        code,
                        code,
                        "MB",
                        "berry",
                        Language.PL,
                        "PL",
                        levels,
                        Map.of("general", "Pomoc"),
                        Map.of(),
                        Map.of()))
                .orElseThrow();
    }
}
