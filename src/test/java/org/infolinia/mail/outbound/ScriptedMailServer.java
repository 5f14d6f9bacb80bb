package org.infolinia.mail.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that says what a test wants it to say, and takes everything else. */
final class ScriptedMailServer implements AutoCloseable {

    /** Instead of a reply: the line breaks. */
    static final String BREAK_THE_LINE = "";

    private final ServerSocket socket;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger visits = new AtomicInteger();
    private volatile int mostInAVisit = Integer.MAX_VALUE;

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** @param command its first word, such as {@code RCPT}; {@code CONNECT} for the greeting, {@code .} for the message */
    ScriptedMailServer says(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    ScriptedMailServer saysNothingUnusual() {
        replies.clear();
        return this;
    }

    /** It says goodbye to whoever brings more over one connection. */
    ScriptedMailServer takesInOneVisit(int messages) {
        mostInAVisit = messages;
        return this;
    }

    /** How many connections brought it anything. */
    int visits() {
        return visits.get();
    }

    /** The messages it said yes to, oldest first. */
    List<String> taken() {
        return List.copyOf(taken);
    }

    /** The commands it was told, oldest first. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var visitor = socket.accept();
                Thread.ofVirtual().start(() -> talk(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor;
                var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), UTF_8));
                var out = visitor.getOutputStream()) {
            if (!reply(out, "CONNECT", "220 here")) {
                return;
            }
            int before = taken.size();
            visits.incrementAndGet();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.startsWith("MAIL") && taken.size() - before >= mostInAVisit) {
                    out.write("421 4.7.0 Too many messages\r\n".getBytes(UTF_8));
                    return;
                }
                if (!answer(line.toUpperCase(Locale.ROOT), in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
        var command = line.split(" ", 2)[0];
        return switch (command) {
            case "DATA" -> reply(out, "DATA", "354 go on") && take(in, out);
            case "EHLO" -> reply(out, "EHLO", "250-here\r\n250 AUTH PLAIN LOGIN");
            case "AUTH" -> reply(out, "AUTH", "235 welcome");
            case "QUIT" -> reply(out, "QUIT", "221 bye");
            default -> reply(out, command, "250 ok");
        };
    }

    private boolean take(BufferedReader in, OutputStream out) throws IOException {
        if (!isUsual("DATA")) {
            return true;
        }
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        if (isUsual(".")) {
            taken.add(message.toString());
        }
        return reply(out, ".", "250 taken");
    }

    private boolean isUsual(String command) {
        var scripted = replies.get(command);
        return scripted == null || scripted.startsWith("2") || scripted.startsWith("3");
    }

    private boolean reply(OutputStream out, String command, String usual) throws IOException {
        @Nullable String scripted = replies.get(command);
        var words = scripted == null ? usual : scripted;
        if (words.equals(BREAK_THE_LINE)) {
            return false;
        }
        out.write((words + "\r\n").getBytes(UTF_8));
        out.flush();
        return true;
    }
}
