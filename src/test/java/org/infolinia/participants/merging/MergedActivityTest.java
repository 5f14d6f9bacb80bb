package org.infolinia.participants.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.infolinia.calls.Agents;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallView;
import org.infolinia.calls.StartCall;
import org.infolinia.harness.SignedIn;
import org.infolinia.kernel.ParticipantId;
import org.infolinia.participants.ParticipantActivity;
import org.infolinia.participants.ParticipantFixture;
import org.infolinia.scripts.ScriptFixture;
import org.infolinia.scripts.ScriptLibrary;
import org.infolinia.security.Gatekeeper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What went on with either record goes on with the survivor: a call, an objection, when he was last seen. */
class MergedActivityTest extends MergingTest {

    @Autowired
    ParticipantActivity activity;

    @Autowired
    CallDesk calls;

    @Autowired
    ScriptLibrary library;

    @Autowired
    Gatekeeper gatekeeper;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCallInHandAndItsScriptGoOnWithTheSurvivor() {
        var script = new ScriptFixture(library, gatekeeper).published(program, "ks-balance");
        var agent = Agents.freshAgentOf(program);
        var call = calls.start(
                        StartCall.byHand(program, halina.second().phones().getFirst()))
                .orElseThrow();
        assertThat(call.participant()).isEqualTo(newer);
        var run = calls.follow(call.id(), script.id());
        SignedIn.supervisorOf(program);

        merged();

        SignedIn.as(agent);
        assertThat(calls.inHand().map(CallView::participant)).contains(older);
        assertThat(jdbc.sql("select participant_id from scripts.run where id = ?")
                        .param(run.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(older.value());
        assertThat(calls.hold(call.id()).phase()).isEqualTo(CallView.Phase.ON_HOLD);
        assertThat(calls.end(call.id()).participant()).isEqualTo(older);
    }

    @Test
    void anObjectionToSurveysOfEitherStands() {
        jdbc.sql("insert into surveys.objection values (?, now())")
                .param(newer.value())
                .update();

        merged();

        assertThat(jdbc.sql("select count(*) from surveys.objection where participant_id = ?")
                        .param(older.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theSurvivorWasLastActiveWhenEitherJoinedOrWasSeen() {
        merged();
        assertThat(activeOn(older)).isEqualTo(halina.second().joinedOn());

        var third = newcomers.registered(ParticipantFixture.halina(program));
        var seenOn = LocalDate.of(2026, 3, 4);
        transaction.executeWithoutResult(status -> activity.seen(Map.of(third, seenOn)));
        merge(older, third, stamp(older, third)).orElseThrow();

        assertThat(activeOn(older)).isEqualTo(seenOn);
    }

    private LocalDate activeOn(ParticipantId participant) {
        return jdbc.sql("select greatest(joined_on, last_active_on) from participants.participant where id = ?")
                .param(participant.value())
                .query(LocalDate.class)
                .single();
    }
}
