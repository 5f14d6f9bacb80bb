package org.infolinia.tickets.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infolinia.harness.FixedClock;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Rewriting;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.ProgramId;
import org.infolinia.ledger.PointsLedger;
import org.infolinia.ledger.code.CodeBatches;
import org.infolinia.ledger.code.CodeImport;
import org.infolinia.ledger.code.OpenCodeBatch;
import org.infolinia.ledger.journal.PointUnit;
import org.infolinia.mail.MailScene;
import org.infolinia.mail.RealMailServer;
import org.infolinia.mail.inbound.IntakeEntry;
import org.infolinia.mail.inbound.IntakeEntry.State;
import org.infolinia.mail.outbound.SendingRound;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna, who takes part in a program, mails codes to its mailbox; over real SMTP and IMAP. */
@IntegrationTest
@Import(RealMailServer.class)
class CodeMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ApplicationContext context;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ParticipantRegister register;

    @Autowired
    CodeBatches batches;

    @Autowired
    CodeImport imports;

    @Autowired
    PointsLedger ledger;

    @Autowired
    Rewriting rewriting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    @TempDir
    Path directory;

    private MailScene scene;
    private ProgramId program;
    private ParticipantId anna;
    private int written;

    @BeforeEach
    void annaTakesPartInAProgramWithCodes() {
        SignedIn.administrator();
        scene = new MailScene(context);
        program = scene.mailbox().program();
        anna = gatekeeper.asSystem("test", () -> register.register(annaNowak(Language.PL)));
        gatekeeper.asSystem("test", () -> aBatch("MIX7K2QW", "MIX7K2QX", "MIX7K2QY"));
    }

    @AfterEach
    void everythingIsPutBack() {
        SignedIn.out();
        clock.reset();
    }

    @Test
    void codesThatAreMailedArePaidAndAnsweredByMail() throws Exception {
        scene.annaWrites("kody", "Dzień dobry,\n\nMIX7-K2QW\nmix7k2qx\nMIX7YYYY\n\nPozdrawiam\nAnna Nowak\n");

        var landed = landed();

        assertThat(landed.conversation()).isEqualTo("codes:" + landed.id());
        assertThat(tickets()).isZero();
        assertThat(posted()).isEqualTo(Points.of(50));
        var answer = scene.anna().newest();
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(answer.getSubject()).startsWith("Kody z produktów – ");
        assertThat(scene.anna().newestText())
                .contains("MIX7-K2QW – Kod przyjęty, +25 pkt.", "mix7k2qx – Kod przyjęty, +25 pkt.")
                .contains("MIX7YYYY – Nie ma takiego kodu.");
    }

    @Test
    void aWriterIsAnsweredInHisLanguage() throws Exception {
        rewriting.of(anna, "update participants.participant set language = 'AZ' where id = :id");
        scene.annaWrites("kodlar", "MIX7K2QW");

        landed();

        assertThat(scene.anna().newestText()).contains("MIX7K2QW – Kod qəbul edildi, +25 xal.");
    }

    @Test
    void codesThatAreMailedTwicePayOnce() throws Exception {
        scene.annaWritesUnder("<codes-" + anna.value() + "@poczta.example>", "MIX7K2QW");
        landed();
        scene.annaWritesUnder("<codes-" + anna.value() + "@poczta.example>", "MIX7-K2QW");
        landed();

        assertThat(posted()).isEqualTo(Points.of(25));
        assertThat(scene.anna().newestText()).contains("Ten kod został już zapisany na tym koncie, 17 listopada 2026");
    }

    @Test
    void aCodeThatCannotBeOneOfTheProgramsIsForAPerson() {
        scene.annaWrites("kod", "MIX7K2QW\nABCD1234");

        assertThat(landed().conversation()).startsWith("ticket:");
        assertThat(posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whoSaysMoreThanCodesGetsAPerson() {
        scene.annaWrites("kod", "MIX7K2QW\nDlaczego ten kod nie działa?");

        assertThat(landed().conversation()).startsWith("ticket:");
        assertThat(posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whoseAddressNobodyKnowsGetsAPerson() {
        rewriting.of(anna, "delete from participants.contact_point where participant_id = :id");
        scene.annaWrites("kod", "MIX7K2QW");

        assertThat(landed().conversation()).startsWith("ticket:");
        assertThat(posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void aMachineIsNeitherPaidNorAnswered() {
        scene.annaWrites("kod", "MIX7K2QW", "Auto-Submitted: auto-replied");

        assertThat(landed().conversation()).startsWith("ticket:");
        assertThat(posted()).isEqualTo(Points.ZERO);
        assertThat(scene.anna().inbox()).isEmpty();
    }

    @Test
    void anAnswerThatShallGoElsewhereIsForAPerson() {
        scene.annaWrites("kod", "MIX7K2QW", "Reply-To: ktos@inny.example");

        assertThat(landed().conversation()).startsWith("ticket:");
        assertThat(posted()).isEqualTo(Points.ZERO);
    }

    @Test
    void whoHadTooManyAutomaticAnswersIsPaidAndAnsweredByAPerson() {
        for (var code : List.of("MIX7K2QW", "MIX7K2QX", "MIX7K2QY")) {
            scene.annaWrites("kod", code);
            landed();
        }

        assertThat(posted()).isEqualTo(Points.of(75));
        assertThat(scene.anna().inbox()).as("twice for the same subject").hasSize(2);
        assertThat(scene.entries().getFirst().reason()).isEqualTo("tickets.reason.codes-untold");
        assertThat(jdbc.sql("""
                        select words_arguments::text from tickets.message
                         where words_key = 'tickets.event.codes'
                           and ticket_number in (select number from tickets.ticket where program_id = ?)""").params(program.value()).query(String.class).single())
                .contains("MIX7K2QY", "+25");
    }

    /** Where the newest message went, once all of them have gone somewhere; what answers them is sent. */
    private IntakeEntry landed() {
        landed(++written);
        SendingRound.in(context);
        return scene.entries().getFirst();
    }

    /** Whoever waits does so on a thread of his own, where nobody is signed in. */
    private void landed(int messages) {
        await().atMost(PATIENCE)
                .until(() -> gatekeeper.asSystem("test", () -> {
                    scene.fetch();
                    return scene.entries().stream()
                                    .filter(entry -> entry.state() != State.RECEIVED)
                                    .count()
                            == messages;
                }));
    }

    private RegisterParticipant annaNowak(Language language) {
        return new RegisterParticipant(
                program,
                "A-" + UUID.randomUUID().toString().substring(0, 8),
                new PersonName("Anna", "Nowak"),
                language,
                null,
                new PostalAddress(null, null, "Rzeszów"),
                null,
                null,
                LocalDate.of(2024, 5, 1),
                List.of(scene.annasAddress()),
                List.of(),
                List.of(),
                Set.of());
    }

    private void aBatch(String... codes) {
        var terms = new OpenCodeBatch(
                program, "Miksery", Points.of(25), PointUnit.REDEEMABLE, LocalDate.of(2026, 11, 1), null, null);
        var batch = batches.open(terms).orElseThrow();
        try {
            var file = Files.write(directory.resolve("codes.txt"), List.of(codes));
            imports.load(file, "codes.txt", batch, progress -> {}).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        gatekeeper.asSystem("release", () -> batches.release(batch)).orElseThrow();
    }

    private Points posted() {
        return gatekeeper.asSystem("test", () -> ledger.wallet(anna).posted());
    }

    private long tickets() {
        return jdbc.sql("select count(*) from tickets.ticket where program_id = ?")
                .params(program.value())
                .query(Long.class)
                .single();
    }
}
