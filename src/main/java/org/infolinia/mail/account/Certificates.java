package org.infolinia.mail.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.infolinia.kernel.Sha256;

/**
 * Which certificates a mailbox's servers may show: those that every Java believes in, those of a certification authority
 * of one's own, or a single one that is known by its fingerprint.
 */
final class Certificates {

    private static final Pattern FINGERPRINT = Pattern.compile("(?i)(sha-?256[:=\\s]+)?([0-9a-f]{2}:?){31}[0-9a-f]{2}");
    private static final Pattern NOT_HEXADECIMAL = Pattern.compile("[^0-9a-f]");

    private final String trusted;

    private Certificates(String trusted) {
        this.trusted = trusted.strip();
    }

    /** @param trusted as in {@link org.infolinia.mail.OpenMailbox.Servers#trusted} */
    static Certificates of(String trusted) {
        return new Certificates(trusted);
    }

    /** A certificate that is known itself may be made out to any name. */
    boolean isOneAlone() {
        return FINGERPRINT.matcher(trusted).matches();
    }

    /**
     * Empty for what every Java believes in.
     *
     * @throws UntrustedException when what is to be trusted cannot be read
     */
    Optional<SSLSocketFactory> sockets() {
        if (trusted.isEmpty()) {
            return Optional.empty();
        }
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, isOneAlone() ? new TrustManager[] {new OneAlone(fingerprint())} : ofAuthority(), null);
            return Optional.of(context.getSocketFactory());
        } catch (GeneralSecurityException | IOException e) {
            throw new UntrustedException("What is to be trusted is no certificate", e);
        }
    }

    private String fingerprint() {
        var hexadecimal = trusted.toLowerCase(Locale.ROOT).replaceFirst("^sha-?256", "");
        return NOT_HEXADECIMAL.matcher(hexadecimal).replaceAll("");
    }

    private TrustManager[] ofAuthority() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        var pem = new ByteArrayInputStream(trusted.getBytes(StandardCharsets.US_ASCII));
        int number = 0;
        for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            store.setCertificateEntry(Integer.toString(number++), certificate);
        }
        if (number == 0) {
            throw new CertificateException("No certificate");
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return managers.getTrustManagers();
    }

    /** What is to be trusted cannot be read. */
    static final class UntrustedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UntrustedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Believes in one certificate, whoever issued it and by what algorithm: it is known byte for byte. */
    private static final class OneAlone extends X509ExtendedTrustManager {

        private final String fingerprint;

        OneAlone(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            chain[0].checkValidity();
            var shown = Sha256.inHex(chain[0].getEncoded());
            if (!shown.equals(fingerprint)) {
                throw new OtherFingerprintException(shown);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("Nobody is a server here");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    /** Its message is the fingerprint that was shown instead. */
    static final class OtherFingerprintException extends CertificateException {

        private static final long serialVersionUID = 1L;

        OtherFingerprintException(String shown) {
            super("SHA-256 " + shown);
        }
    }
}
