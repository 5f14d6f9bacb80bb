package org.infolinia.surveys.report.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.Role;
import org.infolinia.surveys.Period;
import org.infolinia.surveys.SurveyTest;
import org.infolinia.surveys.report.comment.SaidAnswers.Filter;
import org.infolinia.surveys.report.comment.SaidAnswers.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class SaidAnswersTest extends SurveyTest {

    private static final KnownNames NOBODY = new KnownNames(List.of());

    @Autowired
    private SaidAnswers answers;

    @Autowired
    private AgentDirectory directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dzwoniłem z 601 274 418, bez skutku | Dzwoniłem z •••, bez skutku
            Proszę o kontakt: halina.wrobel@example.pl! | Proszę o kontakt: •••!
            Karta 2980 4417 0032 nie działa | Karta ••• nie działa
            Czekałam 20 minut, zamówienie z 12.04 | Czekałam 20 minut, zamówienie z 12.04
            """)
    void numbersAndAddressesInCommentsAreMasked(String written, String shown) {
        assertThat(SaidAnswers.masked(written, NOBODY, NOBODY)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pozdrowienia od Haliny Wróbel | Pozdrowienia od ••• •••
            z panią Ewą rozmawiało się dobrze | z panią ••• rozmawiało się dobrze
            Halinie nikt nie pomógł, nawet pan Nowak! | ••• nikt nie pomógł, nawet pan •••!
            """)
    void namesInCommentsAreMaskedInEveryForm(String written, String shown) {
        assertThat(SaidAnswers.masked(
                        written, new KnownNames(List.of("Halina", "Wróbel")), new KnownNames(List.of("Ewa", "Nowak"))))
                .isEqualTo(shown);
    }

    @Test
    void whoeverReadsAnswersReadsNeitherWhoWroteThemNorOfWhom() {
        var agent = new EnrolledAgents(directory, gatekeeper)
                .enroll(Language.PL, Role.AGENT, "Ludgarda", "Przybysławska", program);
        fixture.rated(fixture.aTicketIn(program, agent.id()), 2, "Halina prosiła panią Ludgardę o pomoc");
        SignedIn.supervisorOf(program);
        var period = Period.lastDays(30, clock.instant());

        assertThat(answers.comments(List.of(program), period, 5))
                .extracting(Said::comment)
                .containsExactly("••• prosiła panią ••• o pomoc");
        assertThat(answers.rows(new Filter(List.of(program), period, null, null), 0, 5))
                .extracting(Said::comment)
                .containsExactly("••• prosiła panią ••• o pomoc");
    }
}
