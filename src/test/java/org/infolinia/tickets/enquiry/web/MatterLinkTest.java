package org.infolinia.tickets.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.infolinia.participants.personal.PersonalDataSource;
import org.infolinia.tickets.TicketFixture;
import org.infolinia.tickets.desk.TicketDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** How long the link of what was asked by the form works, and how one comes to another. */
class MatterLinkTest extends HelpTest {

    private static final String LAPSED = "Ten link już nie działa";

    @Autowired
    private TicketDesk desk;

    @Autowired
    private List<PersonalDataSource> sources;

    @Test
    void theLinkWorksForNinetyDays() {
        var matter = aFiledMatter();

        clock.advance(Duration.ofDays(89));
        assertThat(get(matter)).hasStatusOk().bodyText().contains("Gdzie jest moja karta?");

        clock.advance(Duration.ofDays(1));
        hasLapsed(matter);
    }

    @Test
    void anotherLinkGoesToTheAddressFromWhichWasAskedAndToNobodyWhoHasTheOldOne() {
        var matter = aFiledMatter();
        clock.advance(Duration.ofDays(90));

        assertThat(post(matter + "/renewal", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Sprawdź pocztę")
                .doesNotContain(TicketFixture.HALINA, "/help/matter/");

        var renewed = matterOf(TicketFixture.HALINA);
        assertThat(renewed).isNotEqualTo(matter);
        assertThat(get(renewed)).hasStatusOk().bodyText().contains("Gdzie jest moja karta?");
        hasLapsed(matter);
        clock.advance(Duration.ofDays(90));
        hasLapsed(renewed);
    }

    @Test
    void withinAnHourNoOtherLinkIsSentAndThePageSaysSo() {
        var matter = aFiledMatter();
        clock.advance(Duration.ofDays(90));
        post(matter + "/renewal", "");
        int sent = lettersTo(TicketFixture.HALINA);

        assertThat(post(matter + "/renewal", ""))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("w ciągu ostatniej godziny");
        assertThat(lettersTo(TicketFixture.HALINA)).isEqualTo(sent);
    }

    @Test
    void aLinkThatWorksIsNotRenewed() {
        var matter = aFiledMatter();
        int sent = lettersTo(TicketFixture.HALINA);

        var answer = post(matter + "/renewal", "");

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(answer.getResponse().getHeader("Location")).endsWith(matter);
        assertThat(lettersTo(TicketFixture.HALINA)).isEqualTo(sent);
    }

    @Test
    void handingTheTicketToAnotherParticipantWithdrawsItsLinks() {
        var matter = aFiledMatter();

        desk.link(theTicket().number(), fixture.aParticipant("Jadwiga", "jadwiga@poczta.example"))
                .orElseThrow();

        hasLapsed(matter);
    }

    @Test
    void nothingIsSentAnewAboutSomebodyWhoseDataMayNotBeUsed() {
        var matter = aFiledMatter();
        clock.advance(Duration.ofDays(90));
        jdbc.sql("update participants.participant set status = 'RESTRICTED' where id = ?")
                .param(fixture.halina().value())
                .update();
        int sent = lettersTo(TicketFixture.HALINA);

        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains(LAPSED)
                .doesNotContain("Wyślij nowy link", "Gdzie jest moja karta?");
        assertThat(post(matter + "/renewal", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lettersTo(TicketFixture.HALINA)).isEqualTo(sent);
    }

    @Test
    void whatWasAskedIsAmongWhatAParticipantMayReadOfHimself() {
        aFiledMatter();
        asks("Drugie", "Nie potwierdzam");

        var told = sources.stream()
                .filter(source -> source.name().equals("enquiries"))
                .findFirst()
                .orElseThrow()
                .about(fixture.halina())
                .get("enquiries");

        assertThat(told).extracting(row -> row.get("text")).containsExactly("", "Nie potwierdzam");
        assertThat(told)
                .extracting(row -> row.get("ticket"))
                .containsExactly(theTicket().number().value(), null);
    }

    @Test
    void whoComesWithoutAProgramChoosesAmongThoseThatHaveAForm() {
        assertThat(get("/help")).hasStatusOk().bodyText().contains("href=\"" + form + "?lang");
        assertThat(get("/help?lang=en")).hasStatusOk().bodyText().contains("<html lang=\"en\">", "Choose the program");
        assertThat(fromOutside(visitor().get().uri("/help").locale(Locale.of("az"))))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"az\">");
    }

    private void hasLapsed(String matter) {
        assertThat(get(matter))
                .hasStatusOk()
                .bodyText()
                .contains(LAPSED, "Wyślij nowy link")
                .doesNotContain("Gdzie jest moja karta?");
        assertThat(post(matter + "/words", "text=Jeszcze+jedno")).hasStatus(HttpStatus.CONFLICT);
        assertThat(get(matter + "/files/1")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
