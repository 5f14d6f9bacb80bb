package org.infolinia.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.CallView.Phase;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface CallRecords extends Repository<CallRecord, Long> {

    CallRecord save(CallRecord call);

    List<CallRecord> saveAll(Iterable<CallRecord> calls);

    Optional<CallRecord> findById(long id);

    Optional<CallRecord> findByAgentIdAndPhaseNot(long agentId, Phase phase);

    List<CallRecord> findByAgentIdAndPhaseOrderByAnsweredAtDesc(long agentId, Phase phase, Limit limit);

    List<CallRecord> findByParticipantIdAndProgramIdInOrderByAnsweredAtDesc(
            long participantId, Collection<Long> programs, Limit limit);
}
