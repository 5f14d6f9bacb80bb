package org.infolinia.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infolinia.operation.StateDirectory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where indexes lie on disk: numbered directories, since a new one grows beside the old. */
@Component
class IndexPlaces {

    private final StateDirectory state;

    IndexPlaces(StateDirectory state) {
        this.state = state;
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
    void keepOnly(List<Path> wanted) throws IOException {
        for (var place : all()) {
            if (!wanted.contains(place)) {
                FileSystemUtils.deleteRecursively(place);
            }
        }
    }

    private List<Path> all() throws IOException {
        try (var places = Files.list(root())) {
            return places.filter(place -> place.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparingInt(IndexPlaces::number))
                    .toList();
        }
    }

    private Path root() {
        return state.subdirectory("index");
    }

    private static int number(Path place) {
        return Integer.parseInt(place.getFileName().toString());
    }
}
