package org.infolinia.mail.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.mail.SenderAssurance;
import org.infolinia.mail.mime.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {

    private static final EmailAddress ANNA = new EmailAddress("anna@poczta.example");

    private final Authentication authentication = new Authentication("mx.infolinia.example, mx2.infolinia.example");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dkim=pass header.d=poczta.example                                   | SIGNED
                    dkim=pass (2048-bit key) header.i=@poczta.example                   | SIGNED
                    dkim=pass header.d=poczta.example; spf=fail smtp.mailfrom=x.example | SIGNED
                    dkim=fail header.d=poczta.example                                   | NONE
                    dkim=pass header.d=obcy.example                                     | NONE
                    dkim=pass header.d=example                                          | NONE
                    spf=pass smtp.mailfrom=anna@poczta.example                          | DOMAIN
                    spf=pass smtp.mailfrom=obcy.example                                 | NONE
                    spf=softfail smtp.mailfrom=poczta.example                           | NONE
                    dmarc=pass header.from=poczta.example                               | DOMAIN
                    none                                                                | NONE
                    """)
    void whatOurServerFoundOutCounts(String results, SenderAssurance assurance) {
        assertThat(assuranceOf("mx.infolinia.example; " + results)).isEqualTo(assurance);
    }

    @Test
    void whatAnybodyElseWroteDoesNotCount() {
        assertThat(assuranceOf("mx.obcy.example; dkim=pass header.d=poczta.example"))
                .isEqualTo(SenderAssurance.NONE);
        assertThat(assuranceOf("mx.infolinia.example.obcy.example; dkim=pass header.d=poczta.example"))
                .isEqualTo(SenderAssurance.NONE);
        assertThat(assuranceOf("dkim=pass header.d=poczta.example")).isEqualTo(SenderAssurance.NONE);
    }

    @Test
    void theTopmostOfOursCountsSinceALowerOneMayHaveComeAlong() {
        assertThat(assuranceOf(
                        "mx.infolinia.example; dkim=fail header.d=poczta.example",
                        "mx.infolinia.example; dkim=pass header.d=poczta.example"))
                .isEqualTo(SenderAssurance.NONE);
    }

    @Test
    void whereNoServerIsBelievedNothingIsKnown() {
        var trusting = new Authentication("");

        assertThat(trusting.assuranceOf(headers("mx.infolinia.example; dkim=pass header.d=poczta.example"), ANNA))
                .isEqualTo(SenderAssurance.NONE);
    }

    private SenderAssurance assuranceOf(String... results) {
        return authentication.assuranceOf(headers(results), ANNA);
    }

    private static Headers headers(String... results) {
        return new Headers(Map.of("authentication-results", List.of(results)));
    }
}
