package org.infolinia.search.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.infolinia.search.upkeep.IndexNode.InProgress;
import org.infolinia.security.Gatekeeper;
import org.springframework.stereotype.Component;

/** Builds the search index anew and shows how far that is: by the running servers, or else by itself. */
@Component
class RebuildIndexCommand implements Command {

    private static final String NO_WAITING = "no-wait";
    private static final String PART = "command";
    private static final int FAILED = 1;
    /** In looks, one a second: as long as a server that runs may keep silent. */
    private static final long PATIENCE = IndexNode.SILENT_AFTER.toSeconds();

    private final IndexUpkeep upkeep;
    private final IndexNodes nodes;
    private final IndexBuilder builder;
    private final IndexPlaces places;
    private final IndexChangeLog changes;
    private final Gatekeeper gatekeeper;
    private final Clock clock;

    RebuildIndexCommand(
            IndexUpkeep upkeep,
            IndexNodes nodes,
            IndexBuilder builder,
            IndexPlaces places,
            IndexChangeLog changes,
            Gatekeeper gatekeeper,
            Clock clock) {
        this.upkeep = upkeep;
        this.nodes = nodes;
        this.builder = builder;
        this.places = places;
        this.changes = changes;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild-index";
    }

    @Override
    public String usage() {
        return "[--no-wait]  builds the search index anew, beside the one that serves";
    }

    @Override
    public int run(List<String> typed) {
        int generation = gatekeeper.asSystem(PART, upkeep::buildAnew);
        if (CommandArguments.of(typed).has(NO_WAITING)) {
            System.err.println("Every running server builds its index anew now, any other when it starts.");
            return 0;
        }
        try {
            return places.reserve() ? buildHere() : waitForServers(generation);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index could not be built", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int buildHere() throws IOException, InterruptedException {
        System.err.println("No server runs on this state directory, so the index is built here.");
        try {
            var building = new Building(changes.ground(), false, clock.instant());
            var built = CompletableFuture.supplyAsync(
                    () -> build(building), work -> Thread.ofPlatform().start(work));
            while (!isOver(built)) {
                tell(places.node(), building.progress());
            }
            try (var index = built.join()) {
                places.keepOnly(index.place());
            }
            System.err.println("The index is built.");
            return 0;
        } finally {
            places.release();
        }
    }

    private ServedIndex build(Building building) {
        try {
            return builder.build(building);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits a second for it. */
    private static boolean isOver(CompletableFuture<?> work) throws InterruptedException {
        try {
            work.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    private int waitForServers(int generation) throws InterruptedException {
        System.err.println("The running server builds the index.");
        for (int looks = 0; looks < PATIENCE || !awake().isEmpty(); looks++) {
            var awake = awake();
            if (!awake.isEmpty() && awake.stream().allMatch(node -> node.hasAnswered(generation))) {
                System.err.println("The index is built.");
                return 0;
            }
            for (var node : awake) {
                if (node.trouble().isPresent()) {
                    System.err.printf(
                            "%s: %s%n", node.name(), node.trouble().get().words());
                    return FAILED;
                }
                node.building().ifPresent(progress -> tell(node.name(), progress));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        System.err.println("Another process keeps the index of this state directory, but tells nothing of it.");
        return FAILED;
    }

    private List<IndexNode> awake() {
        return nodes.all().stream()
                .filter(node -> !node.isSilent(clock.instant()))
                .toList();
    }

    private void tell(String node, InProgress progress) {
        var left = progress.left(clock.instant())
                .map(rest -> ", %d s left".formatted(rest.toSeconds()))
                .orElse("");
        System.err.printf(
                "%s: %d%% (%,d of %,d)%s%n", node, progress.percent(), progress.done(), progress.total(), left);
    }
}
