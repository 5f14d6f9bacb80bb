package org.infolinia.demo.callsbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import org.infolinia.calls.telephony.LineDesk;
import org.infolinia.calls.telephony.LineSources.Made;

/** A telephone system that signs what it tells and sends it over HTTP. */
class Switchboard implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI door;
    private final Made source;
    private final Clock clock;

    Switchboard(int port, Made source, Clock clock) {
        this.door = URI.create("http://localhost:" + port + "/api/calls/events");
        this.source = source;
        this.clock = clock;
    }

    /** Returns when it was answered, with the status. */
    int tell(String call, String event, String extension) {
        var body = """
                {"id":"%s","call":"%s","event":"%s","at":"%s","extension":"%s","from":"+48601%06d"}""".formatted(
                        event, call, event, clock.instant(), extension, Math.floorMod(call.hashCode(), 1_000_000))
                .getBytes(UTF_8);
        var stamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(door)
                .header("Infolinia-Source", source.source().key())
                .header("Infolinia-Timestamp", stamp)
                .header(
                        "Infolinia-Signature",
                        "v1=" + LineDesk.sign(source.secret().text(), stamp, body))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
