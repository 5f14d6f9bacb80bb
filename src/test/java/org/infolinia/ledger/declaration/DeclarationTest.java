package org.infolinia.ledger.declaration;

import static org.infolinia.ledger.LedgerFixture.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.ledger.LedgerTest;
import org.infolinia.ledger.declaration.SalesDeclarations.Reception;
import org.infolinia.participants.ParticipantRegister;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor has entered a rule and a colleague has put it in force; each boiler pays 40 points. */
abstract class DeclarationTest extends LedgerTest {

    static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    static final String BOILER = "KOCIOL-24";

    private static final int MANY = 100_000;
    private static final String HEADING = "participant,invoice,product,quantity,sale date,declaration";

    @Autowired
    SalesDeclarations declarations;

    @Autowired
    DeclarationRules rules;

    @Autowired
    Settlements settlements;

    @Autowired
    ParticipantRegister register;

    @Autowired
    JdbcClient jdbc;

    String number;

    @BeforeEach
    void aSupervisorWithARule() {
        SignedIn.supervisorOf(program);
        number = numberOf(halina);
        aRule(new DeclarationRule(program, BOILER, Points.of(40), OCTOBER, TODAY, 10, 24));
    }

    void aRule(DeclarationRule rule) {
        var entered = rules.enter(rule).orElseThrow();
        byAColleague(() -> rules.putInForce(entered)).orElseThrow();
    }

    /** What the administrator does, while it is the supervisor who is at work. */
    <T> T byAColleague(Supplier<T> deed) {
        SignedIn.administrator();
        try {
            return deed.get();
        } finally {
            SignedIn.supervisorOf(program);
        }
    }

    String line(String invoice, int quantity) {
        return number + "," + invoice + "," + BOILER + "," + quantity + ",2026-11-02,D-7";
    }

    void receiveMany(int lines) {
        receive(IntStream.range(0, lines).mapToObj(i -> line("FV/" + i, 1)).toArray(String[]::new));
    }

    Reception receive(String... lines) {
        return receiveFile(HEADING + "\n" + String.join("\n", lines) + "\n");
    }

    Reception receiveFile(String csv) {
        return declarations
                .receive(program, "sales.csv", csv.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    Settlements.Progress settle() {
        return byAColleague(() -> settlements.settle(declaration().id(), progress -> {}))
                .orElseThrow();
    }

    /** The first one that came. */
    Declaration declaration() {
        return all().getLast();
    }

    List<Declaration> all() {
        return declarations.of(List.of(program), 0, MANY);
    }

    List<DeclarationLine> lines() {
        return linesOf(declaration());
    }

    List<DeclarationLine> linesOf(Declaration declaration) {
        return declarations.lines(declaration.id(), null, 0, MANY);
    }

    List<String> reasons() {
        return lines().stream()
                .map(line -> Objects.requireNonNullElse(line.reason(), Refusal.of("none"))
                        .code())
                .toList();
    }

    String numberOf(ParticipantId participant) {
        return register.find(participant).orElseThrow().number();
    }
}
