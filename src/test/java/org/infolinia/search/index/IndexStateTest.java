package org.infolinia.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexStateTest {

    private static final IndexState STATE =
            IndexState.begun(new IndexGround(UUID.randomUUID(), 1), new IndexCursor(5, 0), Instant.EPOCH);

    @Test
    void whatWasWrittenIsReadAgain() {
        assertThat(IndexState.read(STATE.commitData())).hasValue(STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "identity", "transaction", "built-at", "at"})
    void whatIsGarbledSaysNothing(String garbled) {
        Map<String, String> data = new HashMap<>(STATE.commitData());
        data.put(garbled, "yesterday");

        assertThat(IndexState.read(data)).isEmpty();
    }
}
