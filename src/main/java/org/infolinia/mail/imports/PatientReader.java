package org.infolinia.mail.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.mail.mime.MessageIdentity;
import org.infolinia.mail.mime.MessageReader;

/**
 * Reads a message for at most {@link #PATIENCE} and then goes on to the next. The thread that was given up is a daemon:
 * it cannot be stopped, but it holds up nothing either.
 */
final class PatientReader {

    private static final String FIRST = """
            From: "=?utf-8?Q?a?=" <a@b.example>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            <p>a</p>
            --b
            Content-Type: application/ms-tnef; name=winmail.dat

            --b--
            """;

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final MessageReader reader = new MessageReader();
    private final Classifier classifier;

    PatientReader(Classifier classifier) {
        this.classifier = classifier;
        prepare();
    }

    /** The libraries load their tables with the first message, which must not count as its time. */
    private void prepare() {
        readNow("", FIRST.getBytes(StandardCharsets.US_ASCII));
    }

    /** Always gives a line, one with an error when the message cannot be read. */
    MailLine read(String file, byte[] raw) {
        var task = new FutureTask<>(() -> readNow(file, raw));
        Thread.ofPlatform().daemon().name("reading " + file).start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return MailLine.failed(file, "Not read within " + PATIENCE.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            return MailLine.failed(file, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MailLine.failed(file, "Interrupted");
        }
    }

    private MailLine readNow(String file, byte[] raw) {
        var message = reader.read(raw);
        var sender = message.sender();
        EmailAddress from = sender == null ? null : sender.address();
        return MailLine.of(file, message, MessageIdentity.of(message, raw), classifier.classify(message, from));
    }
}
