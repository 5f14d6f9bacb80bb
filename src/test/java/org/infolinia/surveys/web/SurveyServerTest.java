package org.infolinia.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.infolinia.Infolinia;
import org.infolinia.harness.FixedClockConfiguration;
import org.infolinia.surveys.SurveyFixture;
import org.infolinia.surveys.SurveyToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page behind a server that listens, as the world sees it. */
@SpringBootTest(
        classes = Infolinia.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "vaadin.productionMode=true")
@Import(FixedClockConfiguration.class)
@ExtendWith(OutputCaptureExtension.class)
class SurveyServerTest {

    private static final int AT_ONCE = 100;
    private static final int ADMITTED_A_MINUTE = 120;

    @Autowired
    private SurveyFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void ofAHundredAnswersAtOnceOneIsTakenAndWhoComesTooOftenIsTurnedAway(CapturedOutput log) {
        var program = fixture.aProgramWithAMailbox();
        var token = fixture.anInvitationIn(program);
        try (var client = HttpClient.newHttpClient()) {
            assertThat(get(client, token).statusCode()).isEqualTo(200);

            var answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> client.sendAsync(post(token, "score=4"), BodyHandlers.ofString()))
                    .toList();
            var statuses = answers.stream()
                    .map(CompletableFuture::join)
                    .map(HttpResponse::statusCode)
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(AT_ONCE - 1);
            assertThat(jdbc.sql("select count(*) from surveys.answer join surveys.invitation on id = invitation_id"
                                    + " where answer.program_id = ?")
                            .param(program.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);

            var later = IntStream.range(AT_ONCE + 1, ADMITTED_A_MINUTE + 5)
                    .mapToObj(number -> get(client, token).statusCode())
                    .toList();
            assertThat(later).contains(200).endsWith(429);
        }
        assertThat(log.getAll()).doesNotContain(token.secret());
    }

    private HttpResponse<String> get(HttpClient client, SurveyToken token) {
        return client.sendAsync(HttpRequest.newBuilder(address(token)).build(), BodyHandlers.ofString())
                .join();
    }

    private HttpRequest post(SurveyToken token, String form) {
        return HttpRequest.newBuilder(address(token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private URI address(SurveyToken token) {
        return URI.create(
                "http://localhost:" + environment.getProperty("local.server.port") + "/survey/" + token.secret());
    }
}
