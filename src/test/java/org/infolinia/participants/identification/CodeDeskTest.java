package org.infolinia.participants.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.IdentificationLevel;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.mail.Mailboxes;
import org.infolinia.mail.OpenMailbox;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CodeDeskTest {

    private static final Pattern CODE = Pattern.compile("\\b\\d{3} \\d{3}\\b");

    @Autowired
    CodeDesk desk;

    @Autowired
    IdentificationDesk identification;

    @Autowired
    ParticipantRegister register;

    @Autowired
    FiledTextMessages texts;

    @Autowired
    Mailboxes mailboxes;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    private ProgramId program;
    private RegisterParticipant command;
    private ParticipantId halina;

    @BeforeEach
    void halinaCalls() {
        program = new Programs(directory, gatekeeper).aProgram();
        gatekeeper.asSystem(
                "test",
                () -> mailboxes.open(OpenMailbox.embedded(
                        program,
                        "general",
                        new EmailAddress("kod-%d@pomoc.example".formatted(program.value())),
                        "Pomoc",
                        Language.PL)));
        SignedIn.agentOf(program);
        command = ParticipantFixture.halina(program);
        halina = register.register(command);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void whoReadsTheMailedCodeBackIsIdentifiedByIt() {
        send(CodeChannel.EMAIL);

        assertThat(say(mailedCode()).correct()).isTrue();
        assertThat(register.levelOf(halina)).isEqualTo(IdentificationLevel.CODE);
    }

    @Test
    void aCodeWorksOnce() {
        send(CodeChannel.EMAIL);
        var code = mailedCode();
        say(code);

        assertThat(desk.check(halina, code)).isEqualTo(Outcome.refused("code-none"));
    }

    @Test
    void aCodeWorksForTenMinutes() {
        send(CodeChannel.EMAIL);
        clock.advance(Duration.ofMinutes(10));

        assertThat(desk.check(halina, mailedCode())).isEqualTo(Outcome.refused("code-none"));
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        send(CodeChannel.EMAIL);
        var first = mailedCode();
        send(CodeChannel.EMAIL);
        var second = mailedCode();

        assertThat(first.equals(second) || !say(first).correct()).isTrue();
        assertThat(say(second).correct()).isTrue();
    }

    @Test
    void theContactEndsAndTheCodeWithIt() {
        send(CodeChannel.EMAIL);
        register.endContact(halina);

        assertThat(desk.check(halina, mailedCode())).isEqualTo(Outcome.refused("code-none"));
    }

    @Test
    void aCodeProvesNothingToAnotherAgent() {
        send(CodeChannel.EMAIL);
        SignedIn.supervisorOf(program);

        assertThat(desk.check(halina, mailedCode())).isEqualTo(Outcome.refused("code-none"));
    }

    @Test
    void wrongCodesAndWrongAnswersLockTogether() {
        send(CodeChannel.EMAIL);
        var code = mailedCode();
        var wrong = code.startsWith("0") ? "111 111" : "000 000";
        assertThat(say(wrong).attempts().left()).isEqualTo(2);
        identification.judge(halina, IdentityQuestion.BIRTH_DATE, "1.1.1960");
        assertThat(say(wrong).attempts().isLocked()).isTrue();

        assertThat(desk.check(halina, code)).isEqualTo(Outcome.refused("identification-locked", 16L));
        assertThat(desk.send(halina, addressOf(CodeChannel.EMAIL)))
                .isEqualTo(Outcome.refused("identification-locked", 16L));
        assertThat(identification.judge(halina, IdentityQuestion.BIRTH_DATE, "14.03.1958"))
                .isEqualTo(Outcome.refused("identification-locked", 16L));
    }

    @Test
    void whatCannotBeACodeCostsNoAttempt() {
        send(CodeChannel.EMAIL);

        assertThat(desk.check(halina, "12345")).isEqualTo(Outcome.refused("code-unreadable"));
        assertThat(identification.attempts(halina).failed()).isZero();
    }

    @Test
    void moreThanThreeCodesInAQuarterOfAnHourAreANuisance() {
        for (int sent = 0; sent < CodeDesk.CODES_ALLOWED; sent++) {
            send(CodeChannel.EMAIL);
        }

        assertThat(desk.send(halina, addressOf(CodeChannel.EMAIL))).isEqualTo(Outcome.refused("code-too-many", 3, 15L));
    }

    @Test
    void nothingKeptSaysTheCode() {
        send(CodeChannel.EMAIL);
        var code = mailedCode();
        var bare = code.replace(" ", "");
        say(code);

        assertThat(jdbc.sql("select cast(c as text) from participants.one_time_code c where participant_id = ?")
                        .param(halina.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .doesNotContain(bare, code);
        assertThat(jdbc.sql("select cast(e as text) from audit.entry e where participant_id = ?")
                        .param(halina.value())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(entry -> entry.contains(code) || entry.contains(bare));
    }

    @Test
    void theCodeStandsNotInTheSubject() {
        send(CodeChannel.EMAIL);

        assertThat(mail("subject")).isNotBlank();
        assertThat(CODE.matcher(mail("subject")).find()).isFalse();
    }

    @Test
    void aTextMessageIsWrittenDownAndCalledUnsent() throws IOException {
        var sent = send(CodeChannel.SMS);

        assertThat(sent.to().isReallySent()).isFalse();
        var file = texts.fileOf(command.phones().getFirst());
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(say(codeIn(Files.readString(file))).correct()).isTrue();
    }

    @Test
    void anAddressThatIsNotRegisteredGetsNoCode() {
        assertThat(desk.send(halina, new CodeAddress(CodeChannel.EMAIL, 1, "x•••••@inne.example", true)))
                .isEqualTo(Outcome.refused("code-address-gone"));
    }

    private SentCode send(CodeChannel channel) {
        return desk.send(halina, addressOf(channel)).orElseThrow();
    }

    private CodeAddress addressOf(CodeChannel channel) {
        return desk.addresses(halina).stream()
                .filter(address -> address.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private CodeDesk.Verdict say(String code) {
        return desk.check(halina, code).orElseThrow();
    }

    private String mailedCode() {
        return codeIn(mail("text"));
    }

    private String mail(String column) {
        return jdbc.sql("select " + column + " from mail.outbox where recipient = ? order by id desc limit 1")
                .param(command.emails().getFirst().value())
                .query(String.class)
                .single();
    }

    private static String codeIn(String text) {
        return List.of(CODE.matcher(text).results().map(found -> found.group()).toArray(String[]::new))
                .getFirst();
    }
}
