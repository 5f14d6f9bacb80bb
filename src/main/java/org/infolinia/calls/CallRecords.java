package org.infolinia.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.CallView.Phase;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CallRecords extends Repository<CallRecord, Long> {

    CallRecord save(CallRecord call);

    List<CallRecord> saveAll(Iterable<CallRecord> calls);

    Optional<CallRecord> findById(long id);

    long countByParticipantId(long participantId);

    /** Past those that are loaded; whoever has one in hand reads it anew with his next step. */
    @Modifying
    @Query("update versioned CallRecord call set call.participantId = :to where call.participantId = :from")
    void pass(long from, long to);

    Optional<CallRecord> findByAgentIdAndPhaseNot(long agentId, Phase phase);

    List<CallRecord> findByAgentIdAndPhaseOrderByAnsweredAtDesc(long agentId, Phase phase, Limit limit);

    List<CallRecord> findByParticipantIdAndProgramIdInOrderByAnsweredAtDesc(
            long participantId, Collection<Long> programs, Limit limit);
}
