package org.infolinia.mail.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server over a real socket that greets and answers line by line as a test says, and remembers what it was told. */
public final class ScriptedServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String greeting;
    private final Function<String, String> answer;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /**
     * @param greeting empty to say nothing
     * @param answer to a line; empty to say nothing
     */
    public ScriptedServer(String greeting, Function<String, String> answer) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.greeting = greeting;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                converse(client);
            } catch (IOException overForToday) {
                continue;
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        say(greeting, out);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            say(answer.apply(line), out);
        }
    }

    private static void say(String words, PrintWriter out) {
        if (!words.isEmpty()) {
            out.print(words + "\r\n");
            out.flush();
        }
    }
}
