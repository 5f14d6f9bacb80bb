package org.infolinia.mail.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Raw messages of a folder in the order of their names, of an mbox, or of one file. {@code .eml} and {@code .box} hold one
 * message each; any other file that begins with a separator is an mbox, read message by message however large it is.
 */
final class MailFiles {

    /** A message larger than any server takes is cut here. */
    private static final int MAXIMUM_BYTES = 100 * 1024 * 1024;

    private static final int SEPARATOR_WITHIN = 300;
    private static final Pattern SEPARATOR =
            Pattern.compile("From \\S.{0,250}\\d\\d:\\d\\d.{0,60}\\s*", Pattern.DOTALL);
    private static final Pattern QUOTED_SEPARATOR = Pattern.compile(">+From .*", Pattern.DOTALL);

    private MailFiles() {}

    /** What is done with one message. */
    interface Reader {
        /** @param file its name, in an mbox with its place there: {@code old.mbox#3} */
        void read(String file, byte[] raw);

        /** The file, or what is left of it, cannot be read; the others can. */
        void readNoFurther(String file, IOException fault);
    }

    /** @throws IOException when the folder cannot be looked through */
    static void read(Path place, Reader reader) throws IOException {
        if (!Files.isDirectory(place)) {
            readFile(place, nameOf(place), reader);
            return;
        }
        for (var file : filesIn(place)) {
            readFile(file, place.relativize(file).toString(), reader);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !nameOf(file).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static void readFile(Path file, String name, Reader reader) {
        var lowerCase = name.toLowerCase(Locale.ROOT);
        boolean isOne = lowerCase.endsWith(".eml") || lowerCase.endsWith(".box");
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            if (isOne || !beginsWithSeparator(in)) {
                reader.read(name, in.readNBytes(MAXIMUM_BYTES));
            } else {
                readMbox(in, name, reader);
            }
        } catch (IOException fault) {
            reader.readNoFurther(name, fault);
        }
    }

    private static boolean beginsWithSeparator(BufferedInputStream in) throws IOException {
        in.mark(SEPARATOR_WITHIN);
        var beginning = new String(in.readNBytes(SEPARATOR_WITHIN), ISO_8859_1);
        in.reset();
        return beginning
                .lines()
                .findFirst()
                .filter(line -> SEPARATOR.matcher(line).matches())
                .isPresent();
    }

    /** A separator stands after an empty line; lines of the message that look like one carry a {@code >} more. */
    private static void readMbox(InputStream in, String name, Reader reader) throws IOException {
        var message = new ByteArrayOutputStream();
        int number = 0;
        boolean isAfterBlank = true;
        for (var line = line(in); line.length > 0; line = line(in)) {
            var beginning = new String(line, 0, Math.min(line.length, SEPARATOR_WITHIN), ISO_8859_1);
            if (isAfterBlank && SEPARATOR.matcher(beginning).matches()) {
                if (number > 0) {
                    reader.read(name + "#" + number, message.toByteArray());
                }
                number++;
                message.reset();
            } else if (message.size() + line.length <= MAXIMUM_BYTES) {
                boolean isQuoted = QUOTED_SEPARATOR.matcher(beginning).matches();
                message.writeBytes(isQuoted ? Arrays.copyOfRange(line, 1, line.length) : line);
            }
            isAfterBlank = beginning.isBlank();
        }
        reader.read(name + "#" + number, message.toByteArray());
    }

    /** With its end; empty at the end of the file. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(100);
        for (int letter = in.read(); letter >= 0; letter = in.read()) {
            line.write(letter);
            if (letter == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }
}
