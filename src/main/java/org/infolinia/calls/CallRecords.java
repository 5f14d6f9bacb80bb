package org.infolinia.calls;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.infolinia.calls.CallView.Phase;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface CallRecords extends Repository<CallRecord, Long> {

    /** How Hibernate is told not to wait for locked rows. */
    String SKIPPING_LOCKED = "-2";

    CallRecord save(CallRecord call);

    void flush();

    List<CallRecord> saveAll(Iterable<CallRecord> calls);

    Optional<CallRecord> findById(long id);

    List<CallRecord> findByIdIn(Collection<Long> ids);

    long countByParticipantId(long participantId);

    /** Past those that are loaded; whoever has one in hand reads it anew with his next step. */
    @Modifying
    @Query("update versioned CallRecord call set call.participantId = :to where call.participantId = :from")
    void pass(long from, long to);

    /** Like {@link #pass}, of these alone and as far as they are still his. */
    @Modifying
    @Query("update versioned CallRecord call set call.participantId = :to"
            + " where call.participantId = :from and call.id in :ids")
    void handBack(Collection<Long> ids, long from, long to);

    @Query("select call.id from CallRecord call where call.participantId = :participant")
    List<Long> findIdsByParticipantId(long participant);

    /** Whom he called from, or was called at, one of these numbers. */
    @Query("select call.id from CallRecord call where call.participantId = :participant and call.answeredAt > :since"
            + " and (call.direction = INBOUND and call.numberFrom in :phones"
            + " or call.direction = OUTBOUND and call.numberDialled in :phones)")
    List<Long> findIdsSince(long participant, Instant since, Collection<String> phones);

    @Query("select call from CallRecord call where call.agentId = :agent and call.phase in "
            + "(org.infolinia.calls.CallView.Phase.TALKING, org.infolinia.calls.CallView.Phase.ON_HOLD, "
            + "org.infolinia.calls.CallView.Phase.WRAP_UP)")
    Optional<CallRecord> findInHandOf(long agent);

    /** Nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select call from CallRecord call where call.id = :id")
    Optional<CallRecord> findLocked(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select call from CallRecord call where call.sourceId = :source and call.externalId in :externalIds "
            + "order by call.id")
    List<CallRecord> findLockedOfLine(long source, Collection<String> externalIds);

    @Query(
            "select call from CallRecord call where array_contains(call.ringingAgents, :agent) order by call.ringingSince")
    List<CallRecord> findRingingAt(Long agent);

    /**
     * What he has answered while he had another call in hand, the earliest first. What is being changed just now is passed
     * over: whoever changes it sees afterwards that the agent is free.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIPPING_LOCKED))
    @Query(
            "select call from CallRecord call where array_contains(call.ringingAgents, :agent) and call.answeredAt is not null "
                    + "order by call.answeredAt")
    Optional<CallRecord> findAnsweredFor(Long agent, Limit limit);

    /** Those begun by hand to this number in this time, of which no telephone system has told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select call from CallRecord call where call.sourceId is null and call.direction = OUTBOUND "
            + "and call.numberDialled = :dialled and call.offeredAt between :from and :to "
            + "and call.agentId is not null order by call.id")
    List<CallRecord> findLockedDialledByHand(String dialled, Instant from, Instant to);

    /** Those that were begun by hand and go on. */
    @Query("select call.id from CallRecord call where call.sourceId is null and call.answeredAt < :before "
            + "and call.phase in (org.infolinia.calls.CallView.Phase.TALKING, "
            + "org.infolinia.calls.CallView.Phase.ON_HOLD) order by call.answeredAt")
    List<Long> findBegunByHand(Instant before, Limit limit);

    @Query("select call.id from CallRecord call where call.phase = org.infolinia.calls.CallView.Phase.WRAP_UP "
            + "and call.wrapUpDueAt <= :now and call.id > :after order by call.id")
    List<Long> findWrapUpsOver(Instant now, long after, Limit limit);

    List<CallRecord> findByAgentIdAndPhaseOrderByAnsweredAtDesc(long agentId, Phase phase, Limit limit);

    List<CallRecord> findByParticipantIdAndProgramIdInAndAgentIdNotNullOrderByAnsweredAtDesc(
            long participantId, Collection<Long> programs, Limit limit);
}
