package org.infolinia.mail.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.mail.corpus.Corpus.Expectation;
import org.infolinia.mail.mime.MessageReader;
import org.infolinia.mail.mime.ReadMessage.File;
import org.junit.jupiter.api.Test;

/** Messages as broken servers, bad lines and bad people make them: every one is read, in time, into what can be stored. */
class MutatedCorpusTest {

    private static final int ROUNDS = Integer.getInteger("infolinia.mutated.rounds", 3000);
    private static final long SEED = Long.getLong("infolinia.mutated.seed", 20261122L);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MessageReader reader = new MessageReader();
    private final Classifier classifier = Classifier.withoutSeals(address -> false);
    private final List<byte[]> corpus = Corpus.expectations().stream()
            .map(Expectation::raw)
            .filter(raw -> raw.length > 0)
            .toList();

    @Test
    void whateverHappensToAMessageItIsRead() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = SEED + round;
            var mutation = new Mutation(new Random(seed), corpus);
            assertThat(mutation.message()).as("seed %d", seed).satisfies(this::isRead);
        }
    }

    private void isRead(byte[] raw) {
        long began = WorkingTime.ofThisThread();
        var message = reader.read(raw);
        var sender = message.sender();
        var verdict = classifier.classify(message, sender == null ? null : sender.address());
        var htmlText = message.htmlText();
        long took = WorkingTime.ofThisThread() - began;

        assertThat(verdict.classification()).isNotNull();
        assertThat(message.text() + message.subject() + message.html() + htmlText)
                .doesNotContain("\0")
                .satisfies(MutatedCorpusTest::isWellFormed);
        assertThat(message.files())
                .extracting(File::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("/", "\\", "\0"));
        assertThat(Duration.ofNanos(took)).isLessThan(PATIENCE);
    }

    private static void isWellFormed(String text) {
        assertThat(UTF_8.newEncoder().canEncode(text)).isTrue();
    }
}
