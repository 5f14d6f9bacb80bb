package org.infolinia.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;

/** Scripts in use, for tests. */
public final class ScriptFixture {

    private final ScriptLibrary library;
    private final Gatekeeper gatekeeper;

    public ScriptFixture(ScriptLibrary library, Gatekeeper gatekeeper) {
        this.library = library;
        this.gatekeeper = gatekeeper;
    }

    /** A demo script such as {@code ks-balance}, published in the program. */
    public ScriptVersion published(ProgramId program, String name) {
        return gatekeeper.asSystem(
                "test",
                () -> library.publish(library.importDraft(program, file(name), "for a test")
                                .orElseThrow())
                        .orElseThrow());
    }

    /** The demo's script about balances, whose greeting names an article. */
    public static String naming(String article) {
        return file("ks-balance")
                .replaceFirst(
                        "(\"kind\": \"SAY\",)", "$1\n      \"articles\": [\n        \"" + article + "\"\n      ],");
    }

    /** What a demo script says with one thing changed. */
    public static ScriptContent content(String name, String instead, String of) {
        return new ScriptJson().read(file(name).replace(instead, of)).orElseThrow();
    }

    public static String file(String name) {
        try {
            return Files.readString(Path.of("data/demo/scripts", name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
