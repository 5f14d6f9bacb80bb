package org.infolinia.mail.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.mail.SenderAssurance;
import org.infolinia.mail.classification.Authentication.Assured;
import org.infolinia.mail.mime.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dkim=pass header.d=poczta.example; spf=fail smtp.mailfrom=x.example | domena nadawcy podpisała tę wiadomość / podpis domeny poczta.example jest ważny (DKIM) / serwer nadawcy nie może wysyłać dla jego domeny (SPF: fail)
                    spf=pass smtp.mailfrom=anna@poczta.example; dkim=none               | serwer potwierdza domenę nadawcy / serwer nadawcy może wysyłać dla domeny poczta.example (SPF) / wiadomość nie ma podpisu domeny (DKIM)
                    dkim=pass header.d=obcy.example; dmarc=fail header.from=poczta.example | nic nie potwierdza nadawcy – taki adres może wpisać każdy / wiadomość podpisała domena obcy.example, a nie poczta.example (DKIM) / domena nadawcy go nie potwierdza (DMARC: fail)
                    dkim=pass                                                           | nic nie potwierdza nadawcy – taki adres może wpisać każdy / DKIM nie mówi, czyjej domeny dotyczy
                    spf=temperror                                                       | nic nie potwierdza nadawcy – taki adres może wpisać każdy / nie udało się sprawdzić SPF (temperror)
                    none                                                                | nic nie potwierdza nadawcy – taki adres może wpisać każdy / nasz serwer pocztowy nie zbadał nadawcy
                    """)
    void whatTellsForAndAgainstTheSenderIsSaidInWords(String results, String words) {
        assertThat(said(Language.PL, "mx.infolinia.example; " + results)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasWordsForEveryFinding(Language language) {
        for (var method : List.of("dkim", "spf", "dmarc")) {
            for (var result : List.of("pass", "pass header.d=x.example", "fail", "none", "softfail", "permerror")) {
                assertThat(said(language, "mx.infolinia.example; " + method + "=" + result))
                        .doesNotContain("mail.");
            }
        }
    }

    private String said(Language language, String results) {
        return authentication.judge(headers(results), ANNA).told().stream()
                .map(decision -> new Phrasebook()
                        .say(language, decision.words(), decision.arguments().toArray()))
                .collect(Collectors.joining(" / "));
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

        assertThat(trusting.judge(headers("mx.infolinia.example; dkim=pass header.d=poczta.example"), ANNA))
                .isEqualTo(new Assured(SenderAssurance.NONE, List.of()));
    }

    private SenderAssurance assuranceOf(String... results) {
        return authentication.judge(headers(results), ANNA).assurance();
    }

    private static Headers headers(String... results) {
        return new Headers(Map.of("authentication-results", List.of(results)));
    }
}
