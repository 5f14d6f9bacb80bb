package org.infolinia.scripts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptVersionId;
import org.junit.jupiter.api.Test;

class RunFactsTest {

    private static final ScriptVersionId VERSION = new ScriptVersionId(1);
    private static final Run RUN = new Run(
            new RunId(1),
            new ProgramId(1),
            VERSION,
            "call:1",
            null,
            Language.PL,
            List.of(new Run.Frame(VERSION, "start", false)),
            null);

    private final List<String> asked = new ArrayList<>();
    private final RunFacts facts = new RunFacts(
            RUN,
            new RunFacts.Sources(
                    () -> {
                        asked.add("readings");
                        return List.of();
                    },
                    script -> {
                        asked.add("answers of " + script);
                        return Map.of("topic", "points");
                    },
                    () -> {
                        asked.add("level");
                        return IdentificationLevel.KNOWLEDGE;
                    },
                    version -> {
                        asked.add("content");
                        return ScriptFixture.content("ks-balance", "", "");
                    }));

    @Test
    void nothingIsAskedForBeforeItIsNeeded() {
        assertThat(facts.run()).isEqualTo(RUN);
        assertThat(asked).isEmpty();
    }

    @Test
    void everythingIsAskedForOnce() {
        for (int time = 0; time < 2; time++) {
            assertThat(facts.readings()).isEmpty();
            assertThat(facts.answers("balance")).containsEntry("topic", "points");
            assertThat(facts.answers("complaint")).containsEntry("topic", "points");
            assertThat(facts.level()).isEqualTo(IdentificationLevel.KNOWLEDGE);
            assertThat(facts.content(VERSION).code()).isEqualTo("balance");
        }

        assertThat(asked).containsExactly("readings", "answers of balance", "answers of complaint", "level", "content");
    }
}
