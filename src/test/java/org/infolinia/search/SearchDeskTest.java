package org.infolinia.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.ParticipantRegister;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.SearchAnswer.Hit;
import org.infolinia.search.upkeep.IndexUpkeep;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class SearchDeskTest {

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    SearchDesk desk;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    ParticipantActivity activity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private ProgramId program;
    private RegisterParticipant halina;

    @BeforeEach
    void peopleOfAProgram() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
        halina = ParticipantFixture.halina(program);
        register.register(halina);
        register.register(ParticipantFixture.named(program, "Nigar", "Məmmədova"));
        register.register(ParticipantFixture.named(program, "Jan", "Kowalski"));
        gatekeeper.asSystem("test", upkeep::settle);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        unnoticed.putBack();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wróbel",
                "wrobel",
                "Halina Wróbel",
                "WRÓBEL halina",
                "wro",
                "lublin wróbel",
                "wrubel",
                "wróbek halnia",
                "halina krakow wrobel"
            })
    void halinaIsFoundByHerNameAsItWasHeard(String typed) {
        assertThat(titles(typed)).first().isEqualTo("Halina Wróbel");
    }

    @Test
    void halinaIsFoundByAnyNumberSheSays() {
        var phone = halina.phones().getFirst().e164();
        var card = halina.cards().getFirst();
        var national = phone.substring(3);

        for (var typed : List.of(
                phone,
                "0048" + national,
                national.substring(0, 3) + " " + national.substring(3, 6) + " " + national.substring(6),
                national.substring(3),
                card.formatted(),
                card.lastDigits(),
                "wróbel " + card.lastDigits(),
                halina.number(),
                halina.number().toLowerCase(Locale.ROOT),
                halina.emails().getFirst().value(),
                halina.emails().getFirst().localPart())) {
            assertThat(titles(typed)).as(typed).first().isEqualTo("Halina Wróbel");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Məmmədova", "mammadova", "memmedova", "MEMMƏDOVA"})
    void nigarIsFoundAsInPassportsAndAsTyped(String typed) {
        assertThat(titles(typed)).containsExactly("Nigar Məmmədova");
    }

    @Test
    void theAnswerSaysWhyAndHowSurely() {
        var exact = first("kowalski");
        var mistyped = first("kowakski");

        assertThat(exact.why()).containsExactly("search.why.same");
        assertThat(mistyped.why()).containsExactly("search.why.typo");
        assertThat(mistyped.certainty()).isLessThan(exact.certainty());
        assertThat(first(halina.cards().getFirst().lastDigits() + " wróbel").why())
                .containsExactly("search.why.card-end", "search.why.same");
    }

    @Test
    void nobodyFindsAnythingOfProgramsHeDoesNotWorkFor() {
        SignedIn.agentOf(new Programs(directory, gatekeeper).aProgram());
        assertThat(titles("wróbel")).isEmpty();

        SignedIn.somebodyWithoutPrograms();
        assertThat(titles(halina.number())).isEmpty();
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        register.register(new RegisterParticipant(
                program,
                halina.number(),
                new PersonName("Halina", "Zając"),
                halina.language(),
                halina.birthDate(),
                halina.address(),
                halina.company(),
                halina.pinNote(),
                halina.joinedOn(),
                List.of(),
                halina.phones(),
                halina.cards(),
                halina.consents()));
        gatekeeper.asSystem("test", upkeep::settle);

        assertThat(titles("zając")).containsExactly("Halina Zając");
        assertThat(titles("wróbel")).isEmpty();
    }

    @Test
    void whoseLikesCannotBeShownIsNotPutWithSomebodyElse() {
        register.register(ParticipantFixture.halina(program));
        var anna = register.register(ParticipantFixture.named(program, "Anna", "Wróbel"));
        transaction.executeWithoutResult(status -> activity.seen(anna));
        gatekeeper.asSystem("test", upkeep::settle);
        assertThat(sameAsBefore("wróbel")).containsExactly(false, false, true);

        hide(desk.find("wróbel").hits().get(1).row().id());

        assertThat(sameAsBefore("wróbel")).containsExactly(false, false);
    }

    @Test
    void whoLosesTheFirstOfHisLikesStaysWithTheOthers() {
        register.register(ParticipantFixture.halina(program));
        register.register(ParticipantFixture.halina(program));
        gatekeeper.asSystem("test", upkeep::settle);

        hide(first("wróbel").row().id());

        assertThat(sameAsBefore("wróbel")).containsExactly(false, true);
    }

    private void hide(long id) {
        unnoticed.becomes("RESTRICTED", new ParticipantId(id));
    }

    private List<Boolean> sameAsBefore(String typed) {
        return desk.find(typed).hits().stream().map(Hit::likelySameAsBefore).toList();
    }

    private List<String> titles(String typed) {
        return desk.find(typed).hits().stream().map(hit -> hit.row().title()).toList();
    }

    private Hit first(String typed) {
        return desk.find(typed).hits().getFirst();
    }
}
