package org.infolinia.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.infolinia.scripts.ScriptVersion.State;
import org.junit.jupiter.api.Test;

class ParsedContentsTest {

    private static final ScriptVersionId VERSION = new ScriptVersionId(1);

    private final ParsedContents contents = new ParsedContents(new ScriptJson());
    private final String text = ScriptFixture.file("ks-balance");

    @Test
    void aVersionInUseIsParsedOnce() {
        assertThat(read(VERSION, State.RETIRED)).isSameAs(read(VERSION, State.PUBLISHED));
    }

    @Test
    void aDraftIsParsedAnewSinceItMayChange() {
        var draft = read(VERSION, State.DRAFT);

        assertThat(read(VERSION, State.PUBLISHED)).isEqualTo(draft).isNotSameAs(draft);
    }

    @Test
    void theOneUnusedForLongestIsForgottenFirst() {
        var used = read(VERSION, State.PUBLISHED);
        var unused = read(new ScriptVersionId(2), State.PUBLISHED);
        IntStream.rangeClosed(3, ParsedContents.MAXIMUM_KEPT)
                .forEach(id -> read(new ScriptVersionId(id), State.RETIRED));
        read(VERSION, State.PUBLISHED);

        read(new ScriptVersionId(ParsedContents.MAXIMUM_KEPT + 1), State.PUBLISHED);

        assertThat(read(VERSION, State.PUBLISHED)).isSameAs(used);
        assertThat(read(new ScriptVersionId(2), State.PUBLISHED)).isNotSameAs(unused);
    }

    private ScriptContent read(ScriptVersionId version, State state) {
        return contents.of(version, state, text);
    }
}
