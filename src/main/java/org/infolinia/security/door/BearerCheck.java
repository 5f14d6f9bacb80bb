package org.infolinia.security.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.infolinia.security.Secret;
import org.infolinia.security.VisitLimit;
import org.infolinia.security.door.KeyedDoor.Keyring;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows a key that works, not too often and with not too much, before anything is read. */
final class BearerCheck<T> extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String A_MINUTE = "60";

    private final Keyring<T> keys;
    private final VisitLimit limit;
    private final int maximumBytes;

    BearerCheck(Keyring<T> keys, VisitLimit limit, int maximumBytes) {
        this.keys = keys;
        this.limit = limit;
        this.maximumBytes = maximumBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = secretOf(request).flatMap(keys.shown());
        if (key.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            turnAway(response, HttpStatus.UNAUTHORIZED, "api-unauthorised");
        } else if (!limit.admits(Long.toString(keys.id().applyAsLong(key.get())))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
            turnAway(response, HttpStatus.TOO_MANY_REQUESTS, "api-too-often");
        } else if (isTooLong(request)) {
            turnAway(response, HttpStatus.CONTENT_TOO_LARGE, "api-too-large");
        } else {
            request.setAttribute(keys.attribute(), key.get());
            chain.doFilter(request, response);
        }
    }

    private static void turnAway(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"reason\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), reason));
    }

    private static Optional<Secret> secretOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(shown -> shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(shown -> Secret.parse(shown.substring(SCHEME.length()).strip()));
    }

    /** What does not tell its length before is not read either. */
    private boolean isTooLong(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 || length > maximumBytes;
    }
}
