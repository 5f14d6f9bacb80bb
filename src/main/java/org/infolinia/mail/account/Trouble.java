package org.infolinia.mail.account;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.infolinia.mail.account.Certificates.OtherFingerprintException;
import org.infolinia.mail.account.Certificates.UntrustedException;
import org.springframework.mail.MailAuthenticationException;

/**
 * What keeps us from a mailbox's server.
 *
 * @param words the server's or the machine's own, for those who look after servers
 */
public record Trouble(Kind kind, String words) {

    private static final int MAXIMUM_WORDS = 300;

    /** Angus makes up a farewell of the server from what happened on the way to it, and keeps no cause. */
    private static final Pattern MADE_UP_FAREWELL = Pattern.compile("^\\* BYE Jakarta Mail Exception: [\\w.$]+: ");

    /** The first that fits a cause tells. */
    private static final List<Sign> SIGNS = List.of(
            new Sign(Kind.HOST_UNKNOWN, cause -> cause instanceof UnknownHostException),
            new Sign(Kind.TOKEN_REFUSED, cause -> cause instanceof TokenRefusedException),
            new Sign(
                    Kind.SIGN_IN_REFUSED,
                    cause -> cause instanceof AuthenticationFailedException
                            || cause instanceof MailAuthenticationException),
            new Sign(Kind.FOLDER_MISSING, cause -> cause instanceof FolderNotFoundException),
            new Sign(
                    Kind.CERTIFICATE_EXPIRED,
                    cause -> cause instanceof CertificateExpiredException
                            || cause instanceof CertificateNotYetValidException),
            new Sign(
                    Kind.CERTIFICATE_OF_OTHER_NAME,
                    cause -> says(cause, "no name matching", "no subject alternative", "server identity")),
            new Sign(
                    Kind.CERTIFICATE_UNTRUSTED,
                    cause -> cause instanceof CertPathBuilderException
                            || cause instanceof CertPathValidatorException
                            || cause instanceof OtherFingerprintException
                            || cause instanceof UntrustedException),
            new Sign(Kind.NO_TLS, cause -> cause instanceof SSLException || says(cause, "starttls")),
            new Sign(
                    Kind.TIMEOUT,
                    cause -> cause instanceof SocketTimeoutException
                            || cause instanceof HttpTimeoutException
                            || says(cause, "sockettimeoutexception")),
            new Sign(
                    Kind.REFUSED,
                    cause -> cause instanceof ConnectException || cause instanceof NoRouteToHostException),
            new Sign(Kind.SENDER_REFUSED, cause -> cause instanceof SMTPSendFailedException));

    /** In words of each language, {@code mail.trouble.…}. */
    public enum Kind {
        HOST_UNKNOWN,
        REFUSED,
        TIMEOUT,
        NO_TLS,
        CERTIFICATE_UNTRUSTED,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_OF_OTHER_NAME,
        SIGN_IN_REFUSED,
        TOKEN_REFUSED,
        FOLDER_MISSING,
        SENDER_REFUSED,
        OTHER;

        public String messageKey() {
            return "mail.trouble." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private record Sign(Kind kind, Predicate<Throwable> isSeenIn) {}

    /** Tells from a fault what is the matter. */
    public static Trouble of(Exception fault) {
        var causes = causes(fault).toList();
        var kind = SIGNS.stream()
                .filter(sign -> causes.stream().anyMatch(sign.isSeenIn()))
                .findFirst()
                .map(Sign::kind)
                .orElse(Kind.OTHER);
        return new Trouble(kind, words(fault instanceof IllegalStateException ? fault : causes.getLast()));
    }

    private static boolean says(Throwable cause, String... any) {
        var words = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return Stream.of(any).anyMatch(words::contains);
    }

    private static String words(Throwable telling) {
        var words = Optional.ofNullable(telling.getMessage())
                .orElseGet(() -> telling.getClass().getSimpleName())
                .strip();
        var plain = MADE_UP_FAREWELL.matcher(words).replaceFirst("");
        return plain.length() <= MAXIMUM_WORDS ? plain : plain.substring(0, MAXIMUM_WORDS);
    }

    private static Stream<Throwable> causes(Throwable fault) {
        var next = fault instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : fault.getCause();
        return next == null ? Stream.of(fault) : Stream.concat(Stream.of(fault), causes(next));
    }
}
