package org.infolinia.mail.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stands before a real IMAP server and does not give one of its messages, until it relents. */
final class StubbornServer implements AutoCloseable {

    static final String WORDS = "NO [SERVERBUG] Message is damaged";

    private static final Pattern FETCH = Pattern.compile("(\\S+) UID FETCH (\\S+) \\(UID BODY\\.PEEK\\[(HEADER)?]\\)");
    private static final String NOTHING_MORE = "";

    private final ServerSocket socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final int portBehind;
    private final UnaryOperator<String> objection;
    private final AtomicInteger timesAsked = new AtomicInteger();
    private volatile long refused;

    private StubbornServer(int portBehind, long refused, UnaryOperator<String> objection) throws IOException {
        this.portBehind = portBehind;
        this.refused = refused;
        this.objection = objection;
        Thread.ofVirtual().start(this::listen);
    }

    /** It says no and gives the headers alone. */
    static StubbornServer refusing(long uid, int portBehind) throws IOException {
        return new StubbornServer(portBehind, uid, tag -> tag + " " + WORDS);
    }

    static StubbornServer saying(String words, long uid, int portBehind) throws IOException {
        return new StubbornServer(portBehind, uid, tag -> tag + " " + words);
    }

    /** It hangs up as soon as it is asked for the message or its headers. */
    static StubbornServer breakingOffAt(long uid, int portBehind) throws IOException {
        return new StubbornServer(portBehind, uid, tag -> NOTHING_MORE);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often it was asked for the message, alone or with others. */
    int timesAsked() {
        return timesAsked.get();
    }

    void relent() {
        refused = 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var visitor = socket.accept();
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                var server = new Socket(InetAddress.getLoopbackAddress(), portBehind)) {
            Thread.ofVirtual().start(() -> bringAnswers(server, visitor));
            var lines = new BufferedReader(new InputStreamReader(visitor.getInputStream(), ISO_8859_1));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!objectsTo(line, visitor)) {
                    send(line, server);
                }
            }
        } catch (IOException oneOfThemIsGone) {
            return;
        }
    }

    /** Everybody here asks and waits for the answer, so nothing of the server's comes between. */
    private boolean objectsTo(String line, Socket visitor) throws IOException {
        var fetch = FETCH.matcher(line);
        if (!fetch.matches() || !isIn(fetch.group(2))) {
            return false;
        }
        var words = objection.apply(fetch.group(1));
        if (fetch.group(3) != null && !words.equals(NOTHING_MORE)) {
            return false;
        }
        timesAsked.incrementAndGet();
        if (words.equals(NOTHING_MORE)) {
            visitor.close();
        } else {
            send(words, visitor);
        }
        return true;
    }

    private boolean isIn(String set) {
        return Stream.of(set.split(",")).anyMatch(range -> {
            var ends = range.split(":");
            return Long.parseLong(ends[0]) <= refused && refused <= Long.parseLong(ends[ends.length - 1]);
        });
    }

    private static void bringAnswers(Socket server, Socket visitor) {
        try (server;
                visitor) {
            server.getInputStream().transferTo(visitor.getOutputStream());
        } catch (IOException oneOfThemIsGone) {
            return;
        }
    }

    private static void send(String line, Socket to) throws IOException {
        to.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        to.getOutputStream().flush();
    }
}
