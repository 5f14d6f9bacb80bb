package org.infolinia.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.infolinia.harness.IntegrationTest;
import org.infolinia.harness.Programs;
import org.infolinia.harness.Rewriting;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.kernel.ProgramId;
import org.infolinia.participants.Participant.PostalAddress;
import org.infolinia.participants.Participant.Status;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.search.source.SearchDocument;
import org.infolinia.search.source.SearchDocument.Clue;
import org.infolinia.search.source.SearchRow;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ParticipantsInSearchTest {

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    ParticipantsInSearch source;

    @Autowired
    ParticipantRegister register;

    @Autowired
    ProgramDirectory directory;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    Rewriting rewriting;

    private ProgramId program;
    private RegisterParticipant halina;
    private ParticipantId id;

    @BeforeEach
    void halinaIsRegistered() {
        program = new Programs(directory, gatekeeper).aProgram();
        SignedIn.agentOf(program);
        halina = ParticipantFixture.halina(program);
        id = register.register(halina);
    }

    @AfterEach
    void goHome() {
        SignedIn.out();
        unnoticed.putBack();
    }

    @Test
    void aRowSaysWhoItIsAndLeadsThere() {
        var founded = directory.get(program);

        assertThat(rows())
                .containsExactly(new SearchRow(
                        id.value(),
                        "Halina Wróbel",
                        halina.number() + " · Lublin",
                        founded.mark(),
                        founded.colour(),
                        "participants/" + id.value()));
    }

    @Test
    void aRowOfSomebodyWithoutTownAndCardShowsHisNumberAlone() {
        id = register.register(new RegisterParticipant(
                program,
                "X-1",
                halina.name(),
                halina.language(),
                null,
                new PostalAddress(null, null, null),
                null,
                null,
                halina.joinedOn(),
                List.of(),
                halina.phones(),
                List.of(),
                halina.consents()));

        assertThat(rows()).extracting(SearchRow::detail).containsExactly("X-1");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "ACTIVE", mode = Mode.EXCLUDE)
    void whoIsNotActiveIsNotShownHoweverOldTheIndexIs(Status status) {
        unnoticed.becomes(status.name(), id);

        assertThat(rows()).isEmpty();
    }

    @Test
    void whoIsOfAnotherProgramIsNotShown() {
        SignedIn.agentOf(new Programs(directory, gatekeeper).aProgram());

        assertThat(rows()).isEmpty();
    }

    @Test
    void contactPointsAreCluesInTheirOrder() {
        rewriting.of(id, """
                insert into participants.contact_point (participant_id, kind, value, position)
                values (:id, 'PHONE', '+48100000000', 2), (:id, 'PHONE', '+48900000000', 1)""");

        assertThat(source.documents(List.of(id.value())))
                .flatMap(SearchDocument::clues)
                .extracting(Clue::text)
                .endsWith(
                        halina.phones().getFirst().e164(),
                        "+48900000000",
                        "+48100000000",
                        halina.cards().getFirst().digits(),
                        halina.emails().getFirst().value());
    }

    private List<SearchRow> rows() {
        return source.rows(List.of(id.value()), Locale.of("pl"));
    }
}
