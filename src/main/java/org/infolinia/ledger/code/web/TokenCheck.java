package org.infolinia.ledger.code.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.infolinia.ledger.code.token.ApiToken;
import org.infolinia.ledger.code.token.ApiTokens;
import org.infolinia.security.Secret;
import org.infolinia.security.VisitLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever shows a token that works, not too often and with not too much, before anything is read. */
final class TokenCheck extends OncePerRequestFilter {

    /** The request attribute that holds the token. */
    static final String TOKEN = "org.infolinia.api-token";

    private static final String SCHEME = "Bearer ";
    private static final int MAXIMUM_BYTES = 32_768;
    private static final String A_MINUTE = "60";

    private final ApiTokens tokens;
    private final VisitLimit limit;

    TokenCheck(ApiTokens tokens, VisitLimit limit) {
        this.tokens = tokens;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = secretOf(request).flatMap(tokens::shown);
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (!limit.admits(Long.toString(token.get().id()))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, A_MINUTE);
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (isTooLong(request)) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            enter(request, response, chain, token.get());
        }
    }

    private static void enter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, ApiToken token)
            throws ServletException, IOException {
        request.setAttribute(TOKEN, token);
        chain.doFilter(request, response);
    }

    private static Optional<Secret> secretOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(shown -> shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(shown -> Secret.parse(shown.substring(SCHEME.length()).strip()));
    }

    /** What does not tell its length before is not read either. */
    private static boolean isTooLong(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        return length < 0 || length > MAXIMUM_BYTES;
    }
}
