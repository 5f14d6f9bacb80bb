package org.infolinia.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;

/** Stands before a real mail server on this machine and shows it as one of another kind. */
public final class FrontServer implements AutoCloseable {

    private static final int VISITORS = 20;

    private final ServerSocket socket;
    private final int portBehind;
    private final UnaryOperator<String> words;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private FrontServer(ServerSocket socket, int portBehind, UnaryOperator<String> words) {
        this.socket = socket;
        this.portBehind = portBehind;
        this.words = words;
        Thread.ofVirtual().start(this::listen);
    }

    /** Speaks TLS under the context's certificate. */
    public static FrontServer speakingTls(SSLContext context, int portBehind) throws IOException {
        var sockets = context.getServerSocketFactory();
        return new FrontServer(
                sockets.createServerSocket(0, VISITORS, InetAddress.getLoopbackAddress()),
                portBehind,
                UnaryOperator.identity());
    }

    /** An IMAP server that cannot tell of news (RFC 2177). */
    public static FrontServer withoutIdle(int portBehind) throws IOException {
        return new FrontServer(
                new ServerSocket(0, VISITORS, InetAddress.getLoopbackAddress()),
                portBehind,
                line -> line.contains("CAPABILITY") ? line.replace(" IDLE", "") : line);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What its visitors said, line by line. */
    public List<String> heard() {
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
                Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor;
                var server = new Socket(InetAddress.getLoopbackAddress(), portBehind)) {
            Thread.ofVirtual().start(() -> pass(server, visitor, words));
            pass(visitor, server, line -> {
                heard.add(line);
                return line;
            });
        } catch (IOException oneOfThemIsGone) {
            return;
        }
    }

    private static void pass(Socket from, Socket to, UnaryOperator<String> words) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream(), words);
        } catch (IOException oneOfThemIsGone) {
            return;
        }
    }

    private static void pass(InputStream from, OutputStream to, UnaryOperator<String> words) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(from, ISO_8859_1));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            to.write((words.apply(line) + "\r\n").getBytes(ISO_8859_1));
            to.flush();
        }
    }
}
