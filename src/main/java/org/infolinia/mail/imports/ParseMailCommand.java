package org.infolinia.mail.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.classification.Classifier;
import org.infolinia.operation.CommandArguments;
import org.infolinia.operation.StandaloneCommand;

/** {@code import mail … --parse-only}: tells how messages are read and sorted, and keeps nothing. */
public class ParseMailCommand implements StandaloneCommand {

    private static final int WRONG_USE = 2;
    private static final String PARSE_ONLY = "parse-only";
    private static final List<String> NAME = List.of("import", "mail");
    private static final int PROGRESS_STEP = 500;

    @Override
    public boolean isAskedFor(List<String> typed) {
        return typed.size() >= NAME.size()
                && typed.subList(0, NAME.size()).equals(NAME)
                && CommandArguments.of(typed).has(PARSE_ONLY);
    }

    @Override
    public int run(List<String> typed) {
        var arguments = withoutFlag(typed);
        var place = arguments.words().stream()
                .skip(NAME.size())
                .findFirst()
                .map(Path::of)
                .filter(Files::isReadable);
        if (place.isEmpty()) {
            System.err.println(
                    "Usage: import mail FOLDER|MBOX [--mailbox ADDRESS] --parse-only. The files must be readable.");
            return WRONG_USE;
        }
        var mailbox = arguments.option("mailbox").flatMap(EmailAddress::parse);
        parse(place.get(), mailbox, new PrintStream(System.out, false, StandardCharsets.UTF_8));
        return 0;
    }

    /** The flag takes no value, so that a folder may follow it. */
    private static CommandArguments withoutFlag(List<String> typed) {
        return CommandArguments.of(
                typed.stream().filter(word -> !word.equals("--" + PARSE_ONLY)).toList());
    }

    private static void parse(Path place, Optional<EmailAddress> mailbox, PrintStream out) {
        var reader = new PatientReader(Classifier.withoutSeals(
                address -> mailbox.filter(address::equals).isPresent()));
        var progress = new Progress(PROGRESS_STEP);
        try {
            MailFiles.read(place, new LineForEach((file, raw) -> reader.read(file, raw), out, progress));
        } catch (IOException e) {
            throw new UncheckedIOException("The files could not be read", e);
        } finally {
            out.flush();
        }
        progress.end();
    }
}
