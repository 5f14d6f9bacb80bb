package org.infolinia.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Newcomers;
import org.infolinia.harness.Rewriting;
import org.infolinia.harness.SettledSearch;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.RegisterParticipant;
import org.infolinia.search.SearchAnswer.Hit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not to be found is not found by anything, and no count tells that he is there. */
@IntegrationTest
class FoundByNobodyTest {

    private static final String RARE_NAME = "Brzęczyszczykiewicz";

    @Autowired
    SettledSearch search;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Rewriting rewriting;

    private ProgramId program;
    private RegisterParticipant hidden;
    private ParticipantId id;

    @BeforeEach
    void twoOfOneName() {
        program = newcomers.aProgram();
        SignedIn.agentOf(program);
        hidden = ParticipantFixture.named(program, "Grzegorz", RARE_NAME);
        id = newcomers.registered(hidden);
        newcomers.registered(ParticipantFixture.named(program, "Anna", RARE_NAME));
        assertThat(search.hits(RARE_NAME)).hasSize(2);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "ACTIVE", mode = Mode.EXCLUDE)
    void whoIsNotActiveIsFoundByNothingAndNotCounted(Status status) {
        become(status);

        assertThat(search.hits(RARE_NAME)).extracting(hit -> hit.row().title()).containsExactly("Anna " + RARE_NAME);
        assertThat(search.find(RARE_NAME).matching()).isOne();
        for (var clue : clues()) {
            assertThat(found(clue)).as(clue).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "ACTIVE", mode = Mode.EXCLUDE)
    void aSupervisorAndAnAdministratorFindHimNoMore(Status status) {
        become(status);

        SignedIn.supervisorOf(program);
        assertThat(found(hidden.number())).isEmpty();
        SignedIn.administrator();
        assertThat(found(hidden.number())).isEmpty();
    }

    @Test
    void whoIsOfAnotherProgramIsNeitherFoundNorCounted() {
        SignedIn.agentOf(newcomers.aProgram());

        for (var clue : Stream.concat(clues().stream(), Stream.of(RARE_NAME)).toList()) {
            assertThat(found(clue)).as(clue).isEmpty();
            assertThat(search.find(clue).matching()).as(clue).isZero();
        }
    }

    @Test
    void whoBecomesActiveAgainIsFoundAgain() {
        become(Status.RESTRICTED);
        become(Status.ACTIVE);

        assertThat(found(hidden.number())).hasSize(1);
    }

    private void become(Status status) {
        rewriting.of(id, "update participants.participant set status = '" + status + "' where id = :id");
        search.settle();
    }

    private List<String> clues() {
        return List.of(
                hidden.number(),
                hidden.phones().getFirst().e164(),
                hidden.cards().getFirst().digits(),
                hidden.emails().getFirst().value(),
                "Grzegorz " + RARE_NAME);
    }

    private List<Hit> found(String typed) {
        return search.hits(typed).stream()
                .filter(hit -> hit.row().id() == id.value())
                .toList();
    }
}
