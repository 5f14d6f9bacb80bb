package org.infolinia.search.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infolinia.operation.StateDirectory;
import org.infolinia.search.index.IndexGround;
import org.infolinia.search.index.IndexStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where indexes lie on disk: numbered directories, since a new one grows beside the old. One process keeps them. */
@Component
class IndexPlaces {

    private static final String SOMEWHERE = "localhost";

    private final StateDirectory state;
    private @Nullable FileLock lock;

    IndexPlaces(StateDirectory state) {
        this.state = state;
    }

    /** Reserves the places for this process; false when they are reserved, by another one or in this one. */
    synchronized boolean reserve() throws IOException {
        if (lock != null) {
            return false;
        }
        var channel = FileChannel.open(root().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lock(channel);
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException reservedInThisProcess) {
            return null;
        }
    }

    synchronized void release() throws IOException {
        if (lock != null) {
            lock.acquiredBy().close();
            lock = null;
        }
    }

    /** The name under which this installation tells of its index. */
    String node() {
        return hostName() + ":" + root().getParent();
    }

    /** The newest index that can be asked on this ground. */
    Optional<Path> newestUsable(IndexGround ground) throws IOException {
        return all().reversed().stream()
                .filter(place -> IndexStore.look(place)
                        .filter(found -> found.isUsableOn(ground))
                        .isPresent())
                .findFirst();
    }

    Path next() throws IOException {
        int last = all().stream().mapToInt(IndexPlaces::number).max().orElse(0);
        return Files.createDirectories(root().resolve(Integer.toString(last + 1)));
    }

    /** Removes every other index: outdated, broken or half built. */
    void keepOnly(Path wanted) throws IOException {
        for (var place : all()) {
            if (!wanted.equals(place)) {
                remove(place);
            }
        }
    }

    void remove(Path place) throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    /** Size on disk in bytes. */
    long bytes(Path place) throws IOException {
        try (var files = Files.list(place)) {
            return files.mapToLong(IndexPlaces::size).sum();
        }
    }

    private List<Path> all() throws IOException {
        try (var places = Files.list(root())) {
            return places.filter(place -> place.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparingInt(IndexPlaces::number))
                    .toList();
        }
    }

    Path root() {
        return state.subdirectory("index");
    }

    /** Files come and go while they are counted. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return SOMEWHERE;
        }
    }

    private static int number(Path place) {
        return Integer.parseInt(place.getFileName().toString());
    }
}
