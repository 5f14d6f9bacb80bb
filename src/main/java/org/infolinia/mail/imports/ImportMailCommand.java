package org.infolinia.mail.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.Mailbox;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.inbound.MailFromFiles;
import org.infolinia.operation.Command;
import org.infolinia.operation.CommandArguments;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Takes raw messages from files in, through the same steps as fetched ones; a line of JSON for each. */
@Component
class ImportMailCommand implements Command {

    private static final int WRONG_USE = 2;
    private static final int PROGRESS_STEP = 100;

    private final MailFromFiles intake;
    private final Mailboxes mailboxes;
    private final Classifier classifier;

    ImportMailCommand(MailFromFiles intake, Mailboxes mailboxes, Classifier classifier) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.classifier = classifier;
    }

    @Override
    public String name() {
        return "import mail";
    }

    @Override
    public String usage() {
        return "FOLDER|MBOX --mailbox ADDRESS [--parse-only]  takes raw messages in, or only tells how they are read";
    }

    @Override
    public int run(List<String> typed) {
        var arguments = CommandArguments.of(typed);
        var place = arguments.words().stream().findFirst().map(Path::of).filter(Files::isReadable);
        var mailbox = arguments.option("mailbox").flatMap(EmailAddress::parse).flatMap(mailboxes::byAddress);
        if (place.isEmpty() || mailbox.isEmpty()) {
            System.err.println("Usage: " + name() + " " + usage());
            System.err.println("The files must be readable and the mailbox must exist.");
            return WRONG_USE;
        }
        load(place.get(), mailbox.get(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        return 0;
    }

    private void load(Path place, Mailbox mailbox, PrintStream out) {
        var reader = new PatientReader(classifier);
        var progress = new Progress(PROGRESS_STEP);
        try {
            MailFiles.read(
                    place, new LineForEach((file, raw) -> takeIn(mailbox, raw, reader.read(file, raw)), out, progress));
        } catch (IOException e) {
            throw new UncheckedIOException("The files could not be read", e);
        }
        progress.end();
    }

    /** A message that could not be told of in time is kept all the same, and stands in the intake. */
    private MailLine takeIn(Mailbox mailbox, byte[] raw, MailLine read) {
        try {
            var outcome = intake.takeIn(mailbox, raw);
            var classification = outcome.classification();
            return read.landed(
                    classification == null ? read.classification() : classification,
                    reason(outcome.reason(), read.reason()),
                    ticket(outcome.conversation()),
                    error(outcome, read.error()));
        } catch (DataAccessException e) {
            return read.landed(read.classification(), read.reason(), null, e.toString());
        }
    }

    private static @Nullable String error(MailFromFiles.Outcome outcome, @Nullable String ofReading) {
        if (outcome.error() != null) {
            return outcome.error();
        }
        return outcome.state() == State.RECEIVED ? "Still waiting" : ofReading;
    }

    private static @Nullable String reason(@Nullable String key, @Nullable String ofReading) {
        return key == null ? ofReading : key.substring(key.lastIndexOf('.') + 1);
    }

    private static @Nullable String ticket(@Nullable String conversation) {
        return conversation == null ? null : conversation.substring(conversation.indexOf(':') + 1);
    }
}
