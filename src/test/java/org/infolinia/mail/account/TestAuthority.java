package org.infolinia.mail.account;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certification authority that nobody knows, made with the JDK's own keytool. */
final class TestAuthority {

    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path directory;
    private int servers;

    TestAuthority(Path directory) {
        this.directory = directory;
        keytool(
                store(AUTHORITY),
                "-genkeypair -alias authority -keyalg EC -dname CN=Authority -ext bc:c=ca:true -validity 30");
    }

    /** Its own certificate, as somebody pastes it into the settings of a mailbox. */
    String pem() {
        return keytool(store(AUTHORITY), "-exportcert -alias authority -rfc");
    }

    /** What a server needs to show a certificate of this authority. */
    SSLContext certified(String hostName) throws GeneralSecurityException, IOException {
        return certified(hostName, "+0d");
    }

    /** Good for one day, a week ago. */
    SSLContext certifiedLastWeek(String hostName) throws GeneralSecurityException, IOException {
        return certified(hostName, "-7d");
    }

    private SSLContext certified(String hostName, String from) throws GeneralSecurityException, IOException {
        var name = "server-" + ++servers;
        keytool(store(name), "-genkeypair -alias server -keyalg EC -dname CN=" + hostName);
        var request = write(name + ".csr", keytool(store(name), "-certreq -alias server"));
        var certificate = keytool(
                store(AUTHORITY),
                "-gencert -rfc -alias authority -validity 1 -startdate " + from + " -ext san=dns:" + hostName
                        + " -infile " + request);
        var chain = write(name + ".pem", certificate + pem());
        keytool(store(name), "-importcert -noprompt -alias server -file " + chain);
        return context(store(name));
    }

    private static SSLContext context(Path store) throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static String keytool(Path store, String arguments) {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = Stream.of(
                        Stream.of(tool),
                        Stream.of(arguments.split(" ")),
                        Stream.of("-keystore", store.toString(), "-storepass", PASSWORD))
                .flatMap(words -> words)
                .toList();
        return run(command);
    }

    private static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = text(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " says: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(InputStream said) throws IOException {
        return new String(said.readAllBytes(), US_ASCII);
    }
}
