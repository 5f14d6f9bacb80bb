package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.Unnoticed;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.Participant.Status;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.participants.RecordUnion;
import org.infolinia.participants.RegisterParticipant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom nobody merges, and who merges nobody. */
class RefusedMergeTest extends MergingTest {

    @Autowired
    Unnoticed unnoticed;

    @Autowired
    RecordUnion union;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void whoWasRestrictedIsActiveAgain() {
        unnoticed.putBack();
    }

    @Test
    void aChangeBetweenPreviewAndMergeIsRefused() {
        var stamp = stamp(older, newer);
        var changed = new RegisterParticipant(
                program,
                halina.second().number(),
                halina.second().name(),
                Language.PL,
                halina.second().birthDate(),
                halina.second().address(),
                null,
                null,
                halina.second().joinedOn(),
                halina.second().emails(),
                halina.second().phones(),
                List.of(new CardNumber("2600118799999999")),
                halina.second().consents());
        newcomers.registered(changed);

        assertThat(refusalOf(merge(older, newer, stamp))).isEqualTo("changed-meanwhile");
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theSamePairIsNotMergedTwice() {
        var stamp = stamp(older, newer);
        merge(older, newer, stamp).orElseThrow();

        assertThat(refusalOf(merge(older, newer, stamp))).isEqualTo("merge-not-active");
        assertThat(refusalOf(merge(newer, older, stamp))).isEqualTo("merge-not-active");
    }

    @Test
    void nobodyIsMergedWithHimselfAcrossProgramsOrWithoutAReason() {
        var elsewhere = newcomers.aProgram();
        var stranger = newcomers.registered(ParticipantFixture.halina(elsewhere));
        SignedIn.supervisorOf(program, elsewhere);

        assertThat(refusalOf(merge.preview(older, older))).isEqualTo("merge-with-oneself");
        assertThat(refusalOf(merge.preview(older, stranger))).isEqualTo("merge-across-programs");
        assertThat(refusalOf(merge.preview(older, new ParticipantId(Long.MAX_VALUE))))
                .isEqualTo("merge-unknown");
        assertThat(refusalOf(merge.merge(new MergeParticipants(older, newer, "  duplikat  ", stamp(older, newer)))))
                .isEqualTo("merge-reason-length");
    }

    @Test
    void whoseProcessingIsRestrictedIsNotMerged() {
        unnoticed.becomes("RESTRICTED", newer);

        assertThat(refusalOf(merge.preview(older, newer))).isEqualTo("merge-not-active");
    }

    @Test
    void anAgentMergesNobodyAndNobodyElsewhereDoes() {
        SignedIn.agentOf(program);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> merge.preview(older, newer));

        SignedIn.supervisorOf(newcomers.aProgram());
        assertThat(refusalOf(merge.preview(older, newer))).isEqualTo("merge-unknown");
    }

    @Test
    void nobodyUnitesRecordsPastTheDeskUnlessHeMayMerge() {
        SignedIn.agentOf(program);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> transaction.execute(status -> union.unite(older, newer)));
        assertThat(register.find(newer).orElseThrow().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoMayNotMergeLocksNobody() {
        SignedIn.agentOf(program);

        transaction.executeWithoutResult(status -> {
            assertThat(union.lockedStampOf(older, newer)).isEmpty();
            assertThat(isFree(older)).isTrue();
        });
    }

    /** Asked from another connection than the one of the running transaction. */
    private boolean isFree(ParticipantId participant) {
        var apart = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager()),
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return !Objects.requireNonNull(apart.execute(status -> jdbc.sql(
                                "select id from participants.participant where id = ? for update skip locked")
                        .param(participant.value())
                        .query(Long.class)
                        .list()))
                .isEmpty();
    }

    private static String refusalOf(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "";
    }
}
