package org.infolinia.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.infolinia.operation.RetriedTransactions;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Fills an empty installation section by section, so that a crash costs no more than the section it hit. */
@Service
class DemoData {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final long SEED = 20_251_118;

    private final List<DemoSection> sections;
    private final LoadedSections loaded;
    private final AgentDirectory agents;
    private final Gatekeeper gatekeeper;
    private final RetriedTransactions transactions;

    DemoData(
            List<DemoSection> sections,
            LoadedSections loaded,
            AgentDirectory agents,
            Gatekeeper gatekeeper,
            RetriedTransactions transactions) {
        this.sections = sections;
        this.loaded = loaded;
        this.agents = agents;
        this.gatekeeper = gatekeeper;
        this.transactions = transactions;
    }

    /** Whether something is left to load. An installation that somebody set up by hand is left alone. */
    boolean isWanted() {
        return loaded.isEmpty() ? agents.isEmpty() : !sections.stream().allMatch(loaded::contains);
    }

    /** Loads the sections that are not there yet. */
    void load() {
        long start = System.nanoTime();
        sections.stream().filter(section -> !loaded.contains(section)).forEach(this::load);
        LOG.info("Demo data is complete after {} s", secondsSince(start));
    }

    /** What is loaded as one is loaded anew when it got in the way of the product's own work, such as the expiry of points. */
    private void load(DemoSection section) {
        LOG.info("Demo data: {} …", section.name());
        long start = System.nanoTime();
        gatekeeper.asSystem("demo", () -> {
            if (section.isLoadedAsOne()) {
                transactions.run(() -> loadAndRemember(section));
            } else {
                loadAndRemember(section);
            }
        });
        LOG.info("Demo data: {} loaded in {} s", section.name(), secondsSince(start));
    }

    private DemoSection loadAndRemember(DemoSection section) {
        section.load(luckOf(section));
        loaded.add(section);
        return section;
    }

    /** Independent of the sections before, so that a continued load makes the same data as an unbroken one. */
    private static Random luckOf(DemoSection section) {
        return new Random(SEED + section.name().hashCode());
    }

    private static String secondsSince(long start) {
        return "%.1f".formatted(Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }
}
