package org.infolinia.operation;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Messages that the embedded mail server has said yes to, one file each, until somebody has fetched them. A file is on
 * the disk before the sender hears the yes, so a killed process loses nothing.
 */
class MailSpool {

    private static final String MESSAGE = ".eml";
    private static final String UNFINISHED = ".tmp";

    private final Path root;
    private final AtomicLong lastName;

    MailSpool(Path root, Clock clock) {
        this.root = root;
        this.lastName = new AtomicLong(clock.millis() * 1000);
    }

    /** Writes a message down for good; when this returns, a power cut does not lose it. */
    Path keep(String recipient, MimeMessage message) throws IOException, MessagingException {
        var directory = Files.createDirectories(root.resolve(URLEncoder.encode(recipient, StandardCharsets.UTF_8)));
        var name = Long.toString(lastName.incrementAndGet());
        var unfinished = directory.resolve(name + UNFINISHED);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            message.writeTo(out);
            channel.force(true);
        }
        var file = Files.move(unfinished, directory.resolve(name + MESSAGE), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
        force(root);
        return file;
    }

    void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A fetched message stays in the mail spool", e);
        }
    }

    /** Everybody who has mail. */
    List<String> recipients() throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var directories = Files.list(root)) {
            return directories
                    .filter(Files::isDirectory)
                    .map(directory -> URLDecoder.decode(directory.getFileName().toString(), StandardCharsets.UTF_8))
                    .sorted()
                    .toList();
        }
    }

    /** Somebody's messages, oldest first. What was not written to its end was never promised and is left out. */
    List<Path> messagesOf(String recipient) throws IOException {
        try (var files = Files.list(root.resolve(URLEncoder.encode(recipient, StandardCharsets.UTF_8)))) {
            return files.filter(file -> file.toString().endsWith(MESSAGE))
                    .sorted()
                    .toList();
        }
    }

    MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
